package io.renewal.server.demo;

import io.renewal.application.port.in.RegisterInstance.Command;
import io.renewal.application.port.in.RegisterInstance.Paid;
import io.renewal.domain.autorenewal.InstructionRequest;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.LifecyclePolicyId;
import io.renewal.domain.instance.Location;
import io.renewal.domain.term.Term;
import io.renewal.server.demo.InstanceClasses.InstanceClass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The instances of a sample customer: every way in which an instance can stand is among them. */
final class SampleInstances {
    private static final LifecyclePolicyId POLICY = new LifecyclePolicyId("redis-7d");
    private static final int NORMAL = 8;

    private final SampleAccount account;
    private final List<InstanceClass> classes;
    private final LocalDate today;
    private final List<Sample> samples = new ArrayList<>();

    private SampleInstances(SampleAccount account, List<InstanceClass> classes, Instant now) {
        this.account = account;
        this.classes = classes;
        this.today = now.atZone(account.billingZone()).toLocalDate();
    }

    /** What to register for an account; ends are counted from the local day of {@code now}. */
    static List<Sample> of(SampleAccount account, List<InstanceClass> classes, Instant now) {
        SampleInstances sample = new SampleInstances(account, classes, now);
        sample.fill();
        return List.copyOf(sample.samples);
    }

    private void fill() {
        for (int i = 1; i <= NORMAL; i++) {
            subscription("normal-" + i, today.plusMonths(i).plusDays(i), Optional.empty());
        }
        subscription("expiring-tomorrow", today.plusDays(1), Optional.empty());
        subscription("expiring-in-five-days", today.plusDays(5), Optional.empty());
        subscription("locked", today.minusDays(3), Optional.empty());
        // Ends on the last day of a month; after a longer month it returns to the 31st.
        subscription("anchor-31", YearMonth.from(today.plusMonths(2)).atEndOfMonth(), Optional.of(31));
        metered("pay-as-you-go-1");
        metered("pay-as-you-go-2");
        // The balance covers the first, and not the second.
        instructed("auto-1", new InstructionRequest.Renew(1), classes.getFirst());
        instructed("auto-2", new InstructionRequest.Renew(1), dearOne());
        instructed("let-end", new InstructionRequest.LetEnd(), classes.getFirst());
    }

    private void subscription(String name, LocalDate end, Optional<Integer> anchorDay) {
        Term term = new Term(midnight(end.minusMonths(12)), midnight(end));
        add(name, new Paid.Ahead(term, anchorDay, POLICY), new InstructionRequest.Remind(), nextClass());
    }

    /** Ends in ten days, so that nothing is due at once. */
    private void instructed(String name, InstructionRequest instruction, InstanceClass type) {
        LocalDate end = today.plusDays(10);
        add(name, new Paid.Ahead(new Term(midnight(end.minusMonths(1)), midnight(end)), Optional.empty(), POLICY), instruction, type);
    }

    private void metered(String name) {
        add(name, new Paid.ByUse(midnight(today.minusMonths(3))), new InstructionRequest.Remind(), nextClass());
    }

    private InstanceClass nextClass() {
        return classes.get(samples.size() % classes.size());
    }

    private InstanceClass dearOne() {
        return classes.stream().filter(type -> type.memoryGb() > 100).findFirst().orElseThrow();
    }

    private void add(String name, Paid paid, InstructionRequest instruction, InstanceClass type) {
        samples.add(new Sample(new Command(new InstanceId(account.prefix() + name), account.id(), new Location(account.region(), "Redis"),
                type.spec(), paid), instruction));
    }

    /** What is said when it is registered, and what its customer wants at its end. */
    record Sample(Command registration, InstructionRequest instruction) {}

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(account.billingZone()).toInstant();
    }
}
