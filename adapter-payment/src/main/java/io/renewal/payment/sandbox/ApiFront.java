package io.renewal.payment.sandbox;

import io.renewal.payment.sandbox.book.Change;
import io.renewal.payment.sandbox.book.Endpoint;
import io.renewal.payment.sandbox.book.Ids;
import io.renewal.payment.sandbox.book.Versions;
import io.renewal.payment.sandbox.fault.Fault;
import io.renewal.payment.sandbox.fault.Faults;
import io.renewal.payment.sandbox.fault.Misbehaviour;
import io.renewal.payment.sandbox.wire.Answer;
import io.renewal.payment.sandbox.wire.Call;
import io.renewal.payment.sandbox.wire.Refusal;
import java.time.Duration;
import java.util.Optional;

/** Answers requests under {@code /v1}, rightly or as the planned faults want it. */
final class ApiFront {
    /** Longer than any client waits. */
    private static final Duration SILENCE = Duration.ofMinutes(15);

    private final Api api;
    private final Admission admission;
    private final KeptAnswers answers;
    private final Faults faults;
    private final Pause pause;
    private final Ids ids;

    ApiFront(Api api, Admission admission, KeptAnswers answers, Faults faults, Pause pause, Ids ids) {
        this.api = api;
        this.admission = admission;
        this.answers = answers;
        this.faults = faults;
        this.pause = pause;
        this.ids = ids;
    }

    void serve(Exchange exchange) {
        String requestId = ids.next("req_");
        try {
            Call call = admission.admit(exchange, requestId);
            Optional<Fault> fault = faults.meet(call.operation());
            if (fault.isEmpty()) {
                exchange.send(marked(work(call, Optional.empty()), call));
            } else {
                misbehave(exchange, call, fault.get());
            }
        } catch (Refusal refused) {
            exchange.send(refused.answer().with("Request-Id", requestId).with("Stripe-Version", Versions.SPOKEN));
        }
    }

    private void misbehave(Exchange exchange, Call call, Fault fault) {
        switch (fault.misbehaviour()) {
            case SILENT_BEFORE -> beSilent(exchange);
            case DROP_BEFORE -> exchange.drop();
            case UNAVAILABLE_BEFORE -> exchange.send(gateway(503));
            case RATE_LIMITED -> exchange.send(marked(Refusal.failure(429, "Request rate limit exceeded.").code("rate_limit").answer()
                    .with("Retry-After", Long.toString(fault.delay().toSeconds())), call));
            case SILENT_AFTER -> {
                done(call, fault);
                beSilent(exchange);
            }
            case DROP_AFTER -> {
                done(call, fault);
                exchange.drop();
            }
            case BAD_GATEWAY_AFTER -> {
                done(call, fault);
                exchange.send(gateway(502));
            }
            case BROKEN_BODY -> {
                Answer answer = done(call, fault);
                exchange.send(marked(new Answer(answer.status(), answer.body().substring(0, answer.body().length() / 2)), call));
            }
            case CUT_BODY -> exchange.cut(marked(done(call, fault), call));
            case SLOW, FAILED_BEFORE, FAILED_AFTER, PROCESSING -> exchange.send(marked(work(call, Optional.of(fault)), call));
        }
    }

    /** What was done, also if that was to refuse: the client learns neither. */
    private Answer done(Call call, Fault fault) {
        try {
            return work(call, Optional.of(fault));
        } catch (Refusal refused) {
            return refused.answer();
        }
    }

    private Answer work(Call call, Optional<Fault> fault) {
        Optional<Misbehaviour> way = fault.map(Fault::misbehaviour);
        try (KeptAnswers.Mark _ = answers.use(call)) {
            fault.filter(slow -> slow.misbehaviour() == Misbehaviour.SLOW).ifPresent(slow -> pause.forAsLongAs(slow.delay()));
            return answers.answer(call, change -> execute(call, change, way));
        }
    }

    private Answer execute(Call call, Change change, Optional<Misbehaviour> way) {
        Answer failure = Refusal.failure(500, "An unknown error occurred.").answer();
        if (way.equals(Optional.of(Misbehaviour.FAILED_BEFORE))) {
            return failure;
        }
        Endpoint endpoint = api.endpoint(call.operation());
        Answer answer = endpoint.answer(way.equals(Optional.of(Misbehaviour.PROCESSING)) ? call.leftOpen() : call, change);
        return way.equals(Optional.of(Misbehaviour.FAILED_AFTER)) ? failure : answer;
    }

    private void beSilent(Exchange exchange) {
        pause.forAsLongAs(SILENCE);
        exchange.drop();
    }

    private static Answer gateway(int status) {
        return new Answer(status, "<html><body><h1>" + status + "</h1></body></html>").with("Content-Type", "text/html");
    }

    private static Answer marked(Answer answer, Call call) {
        Answer marked = answer.with("Request-Id", call.requestId()).with("Stripe-Version", Versions.SPOKEN);
        return call.key().map(key -> marked.with("Idempotency-Key", key)).orElse(marked);
    }
}
