package io.renewal.server.demo;

import io.renewal.application.port.in.AdjustBalance;
import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.PublishPriceList;
import io.renewal.application.port.in.RegisterAccount;
import io.renewal.application.query.PageRequest;
import io.renewal.domain.identity.PriceListId;
import io.renewal.domain.ledger.PostingReference.ByOperator;
import io.renewal.domain.pricing.PeriodFactor;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.pricing.SpecPrice;
import io.renewal.domain.term.RenewalPeriod;
import io.renewal.server.demo.InstanceClasses.InstanceClass;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts the sample data into the books, the way an operator would: through the in-ports. Done again it changes nothing. */
final class SampleBooks {
    private static final Instant EFFECTIVE_FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final List<RenewalPeriod> PERIODS = Stream.concat(IntStream.rangeClosed(1, 9).boxed(), Stream.of(12, 24, 36))
            .map(RenewalPeriod::ofMonths).toList();
    private static final List<PeriodFactor> FACTORS = List.of(new PeriodFactor(RenewalPeriod.ofMonths(12), new BigDecimal("0.85")));

    private final RegisterAccount accounts;
    private final PublishPriceList priceLists;
    private final AdjustBalance balances;
    private final Browse browse;
    private final SampleRegistry registry;

    @Inject
    SampleBooks(RegisterAccount accounts, PublishPriceList priceLists, AdjustBalance balances, Browse browse,
            SampleRegistry registry) {
        this.accounts = accounts;
        this.priceLists = priceLists;
        this.balances = balances;
        this.browse = browse;
        this.registry = registry;
    }

    void fill() {
        List<InstanceClass> classes = InstanceClasses.all();
        for (SampleAccount account : SampleAccount.ALL) {
            accounts.register(new RegisterAccount.Command(account.id(), account.name(), account.currency(), account.billingZone()));
            priceLists.publish(priceList(account, classes));
            if (isWithoutEntries(account)) {
                balances.adjust(new AdjustBalance.Command(account.id(), account.topUp(), new ByOperator("sample top-up")),
                        Sandbox.onceForAll("sample top-up " + account.id()));
            }
            registry.register(account, classes);
        }
    }

    /** The key of the top-up is forgotten after some days, as all keys are; its entry stays. */
    private boolean isWithoutEntries(SampleAccount account) {
        return browse.balanceEntries(new Caller.Operator(), account.id(), PageRequest.first(1)).stream()
                .allMatch(page -> page.items().isEmpty());
    }

    private static PriceList priceList(SampleAccount account, List<InstanceClass> classes) {
        String id = "fictional-" + account.currency().getCode().toLowerCase(Locale.ROOT);
        List<SpecPrice> specs = classes.stream()
                .map(type -> new SpecPrice(type.spec(), type.title(), account.pricePerGigabyte().multipliedBy(type.memoryGb()))).toList();
        return new PriceList(new PriceListId(id), account.currency(), EFFECTIVE_FROM, specs, PERIODS, FACTORS);
    }
}
