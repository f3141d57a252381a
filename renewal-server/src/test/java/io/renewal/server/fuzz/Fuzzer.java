package io.renewal.server.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.RenewalApi;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * Sends made-up requests to every operation of an API over several connections, and holds every answer against the {@link Rules}. What
 * is sent follows from the seed, and from what was answered before to whom, so that two runs are alike but not the same.
 */
public final class Fuzzer {
    static final String REQUEST_ID = "fuzz-";
    private static final String WHOLE = "a whole request";
    private static final int CONNECTIONS = 8;
    private static final int SHOWN = 1500;

    private final URI address;
    private final List<Operation> operations;
    private final Drafts drafts;
    private final Facts facts;
    private final Rules rules;

    /** @param callers the operator first, then customers */
    public Fuzzer(RenewalApi api, List<Caller> callers, Facts facts) {
        ApiDocument document = ApiDocument.of(api.contract().document());
        this.address = api.address();
        this.operations = document.operations();
        this.drafts = new Drafts(document, callers, facts);
        this.facts = facts;
        this.rules = new Rules(api.contract());
    }

    /** Sends so many requests. */
    public Tally run(long seed, int requests) {
        Tally tally = new Tally();
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                threads.execute(() -> {
                    try (Wire wire = new Wire(address)) {
                        for (int number = next.getAndIncrement(); number < requests; number = next.getAndIncrement()) {
                            send(number, new SplittableRandom(seed * 1_000_003 + number), wire, tally);
                        }
                    } catch (IOException | RuntimeException e) {
                        tally.found("the tester itself failed: " + e);
                    }
                });
            }
        }
        return tally;
    }

    private void send(int number, RandomGenerator random, Wire wire, Tally tally) {
        Draft draft = drafts.of(operations.get(number % operations.size()), random);
        draft.header("X-Request-Id", REQUEST_ID + number);
        int kind = random.nextInt(100);
        if (kind < 12) {
            sendBroken(draft, BrokenHttp.of(draft, random), wire, tally);
            return;
        }
        if (kind < 60) {
            Fault.some(draft, random);
        }
        sendWhole(draft, REQUEST_ID + number, wire, tally);
    }

    private void sendWhole(Draft draft, String requestId, Wire wire, Tally tally) {
        tally.sent(draft.operation);
        Optional<RawAnswer> got = Optional.empty();
        try {
            got = wire.ask(draft.bytes(), draft.method.equals("HEAD"));
            if (got.isEmpty()) {
                tally.unanswered(WHOLE);
                return;
            }
            Rules.verifyIsFor(requestId, got.get());
            Answer answer = rules.verify(draft, got.get());
            tally.answered(answer.status(), answer.code().orElse(""));
            if (answer.status() < 300 && draft.method.equals(draft.operation.method())) {
                tally.succeeded(draft.operation);
            }
            facts.learn(answer.json());
        } catch (IOException | AssertionError wrong) {
            tally.found(finding(wrong, draft.bytes(), got));
        }
    }

    private void sendBroken(Draft draft, byte[] bytes, Wire wire, Tally tally) {
        Optional<RawAnswer> last = Optional.empty();
        try {
            List<RawAnswer> answers = wire.tell(bytes);
            for (RawAnswer got : answers) {
                last = Optional.of(got);
                Answer answer = rules.verify(got, draft.caller, new String(bytes, UTF_8), false);
                tally.answered(answer.status(), answer.code().orElse(""));
            }
            if (answers.isEmpty()) {
                tally.unanswered("what is not HTTP");
            }
        } catch (IOException | AssertionError wrong) {
            tally.found(finding(wrong, bytes, last));
        }
    }

    private static String finding(Throwable wrong, byte[] request, Optional<RawAnswer> answer) {
        return wrong + "\n--- request\n" + shown(request) + "\n--- answer\n"
                + answer.map(got -> got.status() + " " + got.headers().map() + "\n" + shown(got.body().getBytes(ISO_8859_1)))
                        .orElse("none");
    }

    /** As text in which every byte can be seen. */
    private static String shown(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(bytes.length, SHOWN); i++) {
            char c = (char) (bytes[i] & 0xff);
            text.append(c == '\n' || (c >= ' ' && c < 0x7f) ? String.valueOf(c) : "\\x%02x".formatted((int) c));
        }
        return bytes.length > SHOWN ? text + " … of " + bytes.length + " bytes" : text.toString();
    }
}
