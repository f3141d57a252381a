package io.renewal.server.demo;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.InstanceView;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.server.service.Preparation;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Collectors;

/** Prepares a sandbox with sample data, and tells how to try it. */
final class Demo implements Preparation {
    private static final AccountId ACCOUNT = SampleAccount.ALL.getFirst().id();
    private static final InstanceId INSTANCE = new InstanceId("r-acme-normal-1");

    private final SampleBooks books;
    private final SampleKeys keys;
    private final Browse browse;
    private final DemoOperator operator;
    private final DemoProvider provider;
    private final InstantSource clock;

    @Inject
    Demo(SampleBooks books, SampleKeys keys, Browse browse, DemoOperator operator, DemoProvider provider, InstantSource clock) {
        this.books = books;
        this.keys = keys;
        this.browse = browse;
        this.operator = operator;
        this.provider = provider;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        books.fill();
        SampleAccount.ALL.forEach(account -> keys.of(account.id()));
        keys.tell(provider.access());
    }

    @Override
    public String greeting(URI address) {
        String customers = SampleAccount.ALL.stream().map(account -> "  %-10s %s   %s, %s".formatted(account.id(), keys.of(account.id()),
                account.currency().getCode(), account.billingZone())).collect(Collectors.joining("\n"));
        return """
                Open %1$s in a browser, and choose whom to be: a customer, or the operator.
                It is a sandbox: neither time nor money is real. The API is explained at %1$s/docs.

                Keys
                  operator   %2$s
                %3$s

                %7$s

                Try it: ask what three months cost, renew, and send the same renewal again, as a nervous double click would.

                %4$s
                The clock stands at %5$s; move it by a day, and all that falls due on the way is done:

                %6$s
                Stop it with Ctrl-C.""".formatted(address, operator.key(), customers, lines(address), clock.instant(), move(address),
                payments());
    }

    private String payments() {
        return provider.access().map(access -> """
                Cards and pages are paid at a provider that only pretends, %s (key %s).
                The README has lines that pay there, and that make things go wrong.""".formatted(access.address(), access.key()))
                .orElse("Cards and pages are paid at the provider that the settings name.");
    }

    /** Under a new key each time: whoever sends this line again means another day. */
    private String move(URI address) {
        return """
                curl -s -w '\\n' -H 'Authorization: Bearer %s' \\
                  -H 'Content-Type: application/json' -H "Idempotency-Key: day $(date +%%s)-$RANDOM" \\
                  -d '{"advance": "P1D"}' %s/v1/sandbox/clock
                """.formatted(operator.key(), address);
    }

    /** Keys of requests are named after the end time, so that they are new once the instance is renewed. */
    private String lines(URI address) {
        String key = keys.of(ACCOUNT);
        Instant end = endTime();
        String quote = """
                curl -s -w '\\n' -H 'Authorization: Bearer %s' \\
                  '%s/v1/instances/%s/renewal-quote?periodMonths=3'
                """.formatted(key, address, INSTANCE);
        String order = """
                curl -s -w '\\n' -H 'Authorization: Bearer %s' \\
                  -H 'Content-Type: application/json' -H 'Idempotency-Key: %%s click on %s' \\
                  -d '{"periodMonths": 3, "expectedEndTime": "%s", "payWith": {"method": "Balance"}}' \\
                  %s/v1/instances/%s/renewal-orders
                """.formatted(key, end, end, address, INSTANCE);
        return String.join("\n", quote, order.formatted("1st"), order.formatted("2nd"));
    }

    private Instant endTime() {
        return browse.instance(new Caller.Operator(), INSTANCE).map(InstanceView::instance).map(Instance::plan)
                .filter(Subscription.class::isInstance).map(Subscription.class::cast).orElseThrow().term().end();
    }
}
