package io.renewal.application.testkit;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.CNY;
import static io.renewal.application.testkit.Examples.GLOBEX;
import static io.renewal.application.testkit.Examples.MID;
import static io.renewal.application.testkit.Examples.NOW;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.SMALL;
import static io.renewal.application.testkit.Examples.TERM_END;
import static io.renewal.application.testkit.Examples.cny;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.payment.Tender;
import io.renewal.application.access.ApiKey;
import io.renewal.application.access.ApiKeyHash;
import io.renewal.application.idempotency.AnsweredRequest;
import io.renewal.application.idempotency.IdempotencyKey;
import io.renewal.application.idempotency.RecordedAnswer;
import io.renewal.application.idempotency.RequestFingerprint;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.out.AnsweredRequests.Claim;
import io.renewal.application.port.out.NewEvent;
import io.renewal.application.port.out.Renewable;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.query.AccountFilter;
import io.renewal.application.query.PageRequest;
import io.renewal.domain.account.Account;
import io.renewal.domain.event.InstanceEvent.InstanceRegistered;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.ApiKeyId;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.identity.PostingId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.ledger.Movement;
import io.renewal.domain.ledger.Posting;
import io.renewal.domain.ledger.PostingReference;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.pricing.Price;
import io.renewal.domain.pricing.PriceLine;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.RenewalRequest;
import io.renewal.domain.renewal.RenewalRules;
import io.renewal.domain.renewal.SpecChange;
import io.renewal.domain.renewal.SpecChange.Share;
import io.renewal.domain.settlement.Settlement;
import io.renewal.domain.term.BillingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link RenewalStore} promises. The fake and the real one run the same tests. */
public abstract class RenewalStoreContract {
    private RenewalStore store;

    /** An empty store. */
    protected abstract RenewalStore emptyStore();

    @BeforeEach
    void openTheBooks() {
        store = emptyStore();
        doing(tx -> {
            tx.accounts().add(Examples.account(ACME));
            tx.accounts().add(Examples.account(GLOBEX));
            if (tx.lifecyclePolicies().find(Examples.REDIS_7D.id()).isEmpty()) {
                tx.lifecyclePolicies().add(Examples.REDIS_7D);
            }
            tx.instances().add(Examples.redis());
            tx.priceLists().save(Examples.priceList());
        });
    }

    @Test
    void whatWasWrittenIsThereAfterTheTransaction() {
        assertEquals(Optional.of(Examples.account(ACME)), reading(tx -> tx.accounts().find(ACME)));
        assertEquals(Optional.of(Examples.redis().instance()), reading(tx -> tx.instances().find(REDIS)));
        assertEquals(Map.of(REDIS, Examples.redis().instance()),
                reading(tx -> tx.instances().find(List.of(REDIS, new InstanceId("r-2")))));
        assertEquals(Optional.of(Examples.redis()), reading(tx -> tx.instances().registration(REDIS)));
        assertEquals(Optional.of(Examples.REDIS_7D), reading(tx -> tx.lifecyclePolicies().find(Examples.REDIS_7D.id())));
    }

    @Test
    void anExceptionLeavesNothingBehind() {
        assertThrows(ArithmeticException.class, () -> doing(tx -> {
            tx.instances().add(Examples.redis(new InstanceId("r-2"), ACME));
            tx.ledger().post(topUp(1, "10.00"));
            throw new ArithmeticException("after the writing");
        }));
        assertEquals(Optional.empty(), reading(tx -> tx.instances().find(new InstanceId("r-2"))));
        assertEquals(cny("0.00"), balance());
    }

    @Test
    void nothingNests() {
        assertThrows(IllegalStateException.class, () -> doing(outer -> doing(inner -> {})));
    }

    @Test
    void whoOnlyReadsLocksAndWritesNothing() {
        assertEquals(Optional.of(Examples.account(ACME)), store.reading(tx -> tx.accounts().find(ACME)));
        assertThrows(IllegalStateException.class, () -> store.reading(tx -> tx.accounts().lock(ACME)));
        assertThrows(IllegalStateException.class, () -> store.reading(tx -> tx.renewables().lock(REDIS, Optional.empty(), NOW)));
        assertThrows(IllegalStateException.class,
                () -> store.reading(tx -> tx.answeredRequests().claim(new Caller.Operator(), new IdempotencyKey("k"))));
        assertThrows(IllegalStateException.class,
                () -> store.reading(tx -> written(tx, inside -> inside.ledger().post(topUp(1, "10.00")))));
        assertThrows(IllegalStateException.class,
                () -> store.reading(tx -> written(tx, inside -> inside.accounts().update(Examples.account(ACME).renamed("Other")))));
        assertEquals(Optional.of(Examples.account(ACME)), reading(tx -> tx.accounts().find(ACME)));
        assertThrows(IllegalStateException.class, () -> doing(outer -> store.reading(tx -> tx.accounts().find(ACME))));
    }

    @Test
    void locksAreTakenInOneOrderOnly() {
        assertThrows(IllegalStateException.class, () -> doing(tx -> {
            tx.instances().lock(REDIS);
            tx.accounts().lock(ACME);
        }));
    }

    @Test
    void anIdIsGivenOnce() {
        assertThrows(RuntimeException.class, () -> doing(tx -> tx.accounts().add(Examples.account(ACME))));
        assertThrows(RuntimeException.class, () -> doing(tx -> tx.instances().add(Examples.redis())));
        assertThrows(RuntimeException.class, () -> doing(tx -> tx.lifecyclePolicies().add(Examples.REDIS_7D)));
    }

    @Test
    void anInstanceIdIsUniqueAcrossAccounts() {
        assertThrows(RuntimeException.class, () -> doing(tx -> tx.instances().add(Examples.redis(REDIS, GLOBEX))));
    }

    @Test
    void manyAreAddedAtOnceAndReadAsTheyWereWritten() {
        InstanceId second = new InstanceId("r-2");
        InstanceId metered = new InstanceId("r-3");
        AccountId hooli = new AccountId("hooli");
        doing(tx -> {
            tx.accounts().add(List.of(Examples.account(hooli), Examples.account(new AccountId("initech"))));
            tx.instances().add(List.of(Examples.redis(second, hooli), Examples.metered(metered, ACME)));
        });
        assertEquals(Optional.of(Examples.redis(second, hooli).instance()), reading(tx -> tx.instances().find(second)));
        assertEquals(Optional.of(Examples.metered(metered, ACME).instance()), reading(tx -> tx.instances().find(metered)));
        assertEquals(Map.of(REDIS, Examples.redis(), metered, Examples.metered(metered, ACME)),
                reading(tx -> tx.instances().registrations(List.of(metered, REDIS, new InstanceId("r-none")))));
        assertEquals(Map.of(hooli, Examples.account(hooli), ACME, Examples.account(ACME)),
                reading(tx -> tx.accounts().lock(List.of(hooli, new AccountId("nobody"), ACME))));
    }

    @Test
    void ofManyNoneIsAddedIfOneCannotBe() {
        InstanceId second = new InstanceId("r-2");
        assertThrows(RuntimeException.class,
                () -> doing(tx -> tx.instances().add(List.of(Examples.redis(second, ACME), Examples.redis(REDIS, ACME)))));
        assertThrows(RuntimeException.class,
                () -> doing(tx -> tx.instances().add(List.of(Examples.redis(second, ACME), Examples.redis(second, GLOBEX)))));
        assertEquals(Optional.empty(), reading(tx -> tx.instances().find(second)));
    }

    @Test
    void nothingIsAddedWhereThereIsNothing() {
        doing(tx -> {
            tx.accounts().add(List.of());
            tx.instances().add(List.of());
        });
        assertEquals(Map.of(), reading(tx -> tx.accounts().lock(List.of())));
        assertEquals(Map.of(), reading(tx -> tx.instances().registrations(List.of())));
    }

    @Test
    void manyAccountsAreLockedBeforeInstancesOnly() {
        assertThrows(IllegalStateException.class, () -> doing(tx -> {
            tx.instances().lock(REDIS);
            tx.accounts().lock(List.of(ACME));
        }));
    }

    @Test
    void accountsComeByIdAndPageByPage() {
        doing(tx -> tx.accounts().add(Stream.of("b", "Z", "a.1", "a-1", "a_1").map(AccountId::new).map(Examples::account).toList()));
        List<Account> all = PageWalk.of(2, page -> reading(tx -> tx.accounts().list(AccountFilter.ALL, page)));
        assertEquals(List.of("Z", "a-1", "a.1", "a_1", "acme", "b", "globex"), all.stream().map(account -> account.id().value()).toList());
    }

    @Test
    void accountsAreFoundByAPartOfTheirIdOrName() {
        doing(tx -> tx.accounts().add(List.of(named("b-1", "Bäckerei 100%"), named("b_2", "上海面包"), named("c3", "BÄCKEREI 1000"))));
        assertEquals(List.of("b-1", "c3"), found("bäckerei"));
        assertEquals(List.of("b-1"), found("100%"));
        assertEquals(List.of("b_2"), found("B_"));
        assertEquals(List.of("b_2"), found("面包"));
        assertEquals(List.of("acme", "globex"), found("CUSTOMER"), "of the examples");
        assertEquals(List.of(), found("\\"));
        assertEquals(List.of("b-1"), reading(tx -> tx.accounts().list(AccountFilter.with("bäck"), PageRequest.first(1))).items().stream()
                .map(account -> account.id().value()).toList());
        assertEquals(List.of(), reading(tx -> tx.accounts().list(AccountFilter.with("bäck").of(ACME), PageRequest.first(1))).items());
    }

    private List<String> found(String text) {
        return PageWalk.of(1, page -> reading(tx -> tx.accounts().list(AccountFilter.with(text), page))).stream()
                .map(account -> account.id().value()).toList();
    }

    private static Account named(String id, String name) {
        return Account.opened(new AccountId(id), name, CNY, Examples.SHANGHAI);
    }

    @Test
    void anAccountIsRenamedAndKeepsItsBalance() {
        doing(tx -> tx.ledger().post(topUp(1, "10.00")));
        doing(tx -> tx.accounts().update(tx.accounts().lock(ACME).orElseThrow().renamed("Acme Ltd")));
        Account account = reading(tx -> tx.accounts().find(ACME)).orElseThrow();
        assertEquals("Acme Ltd", account.name());
        assertEquals(cny("10.00"), account.balance());
    }

    @Test
    void anUnusedAccountCanChangeItsCurrencyAndZone() {
        Account moved = Account.opened(GLOBEX, "Globex", CurrencyUnit.of("KWD"), new BillingCalendar(ZoneId.of("Asia/Kuwait")));
        doing(tx -> tx.accounts().update(moved));
        assertEquals(Optional.of(moved), reading(tx -> tx.accounts().find(GLOBEX)));
    }

    @Test
    void anAccountIsInUseOnceItHasAnInstanceOrAPosting() {
        assertEquals(true, reading(tx -> tx.accounts().isInUse(ACME)));
        assertEquals(false, reading(tx -> tx.accounts().isInUse(GLOBEX)));
        doing(tx -> tx.ledger().post(new Posting(new PostingId(new UUID(9, 9)), GLOBEX, Movement.adjustment(cny("1.00")),
                new PostingReference.ByOperator("bank 1"), NOW)));
        assertEquals(true, reading(tx -> tx.accounts().isInUse(GLOBEX)));
    }

    @Test
    void postingsMoveTheBalanceBothWays() {
        doing(tx -> {
            tx.ledger().post(topUp(1, "10.00"));
            tx.ledger().post(topUp(2, "-4.00"));
        });
        assertEquals(cny("6.00"), balance());
    }

    @Test
    void aBalanceIsNeverBelowZero() {
        doing(tx -> tx.ledger().post(topUp(1, "10.00")));
        assertThrows(RuntimeException.class, () -> doing(tx -> tx.ledger().post(topUp(2, "-10.01"))));
        assertEquals(cny("10.00"), balance());
    }

    @Test
    void balanceEntriesComeNewestFirstAndPageByPage() {
        doing(tx -> {
            for (int i = 1; i <= 5; i++) {
                tx.ledger().post(topUp(i, i + ".00"));
            }
        });
        List<Posting> all = PageWalk.of(2, page -> reading(tx -> tx.ledger().balanceEntries(ACME, page)));
        assertEquals(List.of("5.00", "4.00", "3.00", "2.00", "1.00"),
                all.stream().map(posting -> posting.movement().amount().getAmount().toPlainString()).toList());
    }

    @Test
    void aRenewedInstanceIsReadAsItWasWritten() {
        Instance renewed = quote(12, Optional.of(MID)).applyTo(Examples.redis().instance(), orderId(1), NOW);
        doing(tx -> tx.orders().add(order(1, NOW)));
        doing(tx -> {
            tx.instances().lock(REDIS);
            tx.instances().update(renewed);
        });
        assertEquals(Optional.of(renewed), reading(tx -> tx.instances().find(REDIS)));
        assertEquals(Optional.of(Examples.redis()), reading(tx -> tx.instances().registration(REDIS)), "the registration stays");
    }

    @Test
    void anOrderIsReadAsItWasWrittenInEveryState() {
        Unpaid unpaid = order(1, NOW);
        Instant later = NOW.plusSeconds(5);
        doing(tx -> tx.orders().add(unpaid));
        assertEquals(Optional.of(unpaid), reading(tx -> tx.orders().find(unpaid.id())));
        Order.Paying paying = unpaid.pay(Tender.BALANCE, NOW);
        rewriteAndRead(paying);
        Unpaid declined = paying.declined(new DeclineReason("insufficient_balance"), later);
        rewriteAndRead(declined);
        Order.Paid paid = Examples.payingByCard(declined, later).paid(later);
        rewriteAndRead(paid);
        Order.RefundDue refundDue = paid.giveBack(later);
        rewriteAndRead(refundDue);
        rewriteAndRead(refundDue.refunded(PaymentMethod.CARD, later));
        rewriteAndRead(refundDue.refunded(PaymentMethod.CARD, later).bounced(later));
        rewriteAndRead(refundDue.refunded(PaymentMethod.BALANCE, later));
    }

    @Test
    void anEndTimeCanBeRenewedAgainAfterItWasGivenBack() {
        Order.Paid first = order(1, NOW).pay(Tender.BALANCE, NOW).paid(NOW);
        doing(tx -> tx.orders().add(first));
        rewriteAndRead(first.giveBack(NOW));
        rewriteAndRead(first.giveBack(NOW).refunded(PaymentMethod.BALANCE, NOW));
        Order.Paid second = order(2, NOW).pay(Tender.BALANCE, NOW).paid(NOW);
        doing(tx -> tx.orders().add(second));
        assertEquals(List.of(second), reading(tx -> tx.orders().history(REDIS)));
    }

    @Test
    void aChangeOfSpecIsReadAsItWasWritten() {
        Order.Paid given = Order.Paid.atOnce(new OrderDetails(orderId(1), ACME, OrderOrigin.MANUAL, change("-40.00"), NOW, NOW));
        Unpaid waiting = Unpaid.placed(new OrderDetails(orderId(2), ACME, OrderOrigin.MANUAL, change("40.00"), NOW, TERM_END));
        doing(tx -> {
            tx.orders().add(given);
            tx.orders().add(waiting);
        });
        assertEquals(Optional.of(given), reading(tx -> tx.orders().find(given.id())));
        rewriteAndRead(Examples.payingByCard(waiting, NOW));
        rewriteAndRead(Examples.payingByCard(waiting, NOW).paid(NOW));
    }

    @Test
    void severalChangesOfSpecMayBePaidInOneTerm() {
        for (int number = 1; number <= 3; number++) {
            OrderDetails details = new OrderDetails(orderId(number), ACME, OrderOrigin.MANUAL, change("0.00"), NOW, NOW);
            doing(tx -> tx.orders().add(Order.Paid.atOnce(details)));
        }
        assertEquals(3, reading(tx -> tx.orders().history(REDIS)).size());
    }

    @Test
    void theHistoryOfAnInstanceIsWhatWasPaidAndAllItsChangesOfSpec() {
        InstanceId other = new InstanceId("r-2");
        Order.Paid renewal = order(1, NOW).pay(Tender.BALANCE, NOW).paid(NOW);
        Order ended = Unpaid.placed(new OrderDetails(orderId(2), ACME, OrderOrigin.MANUAL, change("40.00"), NOW.plusSeconds(1), TERM_END))
                .cancel(CancellationReason.REQUESTED, NOW);
        doing(tx -> {
            tx.instances().add(Examples.redis(other, ACME));
            tx.orders().add(ended);
            tx.orders().add(renewal);
            tx.orders().add(order(3, NOW).cancel(CancellationReason.REQUESTED, NOW));
        });
        assertEquals(List.of(renewal, ended), reading(tx -> tx.orders().history(REDIS)));
        assertEquals(List.of(), reading(tx -> tx.orders().history(other)));
    }

    @Test
    void aCancelledOrderIsNeverRevived() {
        Unpaid unpaid = order(1, NOW);
        doing(tx -> tx.orders().add(unpaid));
        rewriteAndRead(unpaid.cancel(CancellationReason.SUPERSEDED, NOW));
        assertThrows(IllegalStateException.class, () -> doing(tx -> tx.orders().update(unpaid)));
    }

    @Test
    void oneOrderAtMostIsOpenForAnInstance() {
        doing(tx -> tx.orders().add(order(1, NOW)));
        assertThrows(RuntimeException.class, () -> doing(tx -> tx.orders().add(order(2, NOW))));
        assertEquals(Map.of(REDIS, order(1, NOW)), reading(tx -> tx.orders().open(List.of(REDIS, new InstanceId("r-none")))));
    }

    @Test
    void anEndTimeIsRenewedOnce() {
        doing(tx -> {
            tx.orders().add(order(1, NOW).pay(Tender.BALANCE, NOW).paid(NOW));
        });
        assertThrows(RuntimeException.class, () -> doing(tx -> tx.orders().add(order(2, NOW).pay(Tender.BALANCE, NOW).paid(NOW))));
    }

    @Test
    void aSettlementIsWrittenAsAWhole() {
        doing(tx -> tx.ledger().post(topUp(1, "1000.00")));
        Account account = reading(tx -> tx.accounts().find(ACME)).orElseThrow();
        Settlement settlement = Settlement.conclude(order(1, NOW).pay(Tender.BALANCE, NOW), Examples.redis().instance(),
                account.answerFor(cny("180.00")), NOW);
        doing(tx -> {
            tx.accounts().lock(ACME);
            Instance instance = tx.instances().lock(REDIS).orElseThrow();
            tx.orders().add(settlement.order());
            tx.instances().update(settlement.instance());
            tx.ledger().post(new Posting(new PostingId(new UUID(7, 1)), ACME, settlement.movements().getFirst(),
                    new PostingReference.ForOrder(orderId(1)), NOW));
            tx.events().append(new NewEvent(new EventId(new UUID(8, 1)), instance, NOW, settlement.events().getFirst()));
        });
        assertEquals(cny("820.00"), balance());
        assertEquals(Optional.of(settlement.order()), reading(tx -> tx.orders().find(orderId(1))));
        assertEquals(settlement.events(), reading(tx -> tx.events().of(REDIS)).stream().map(RecordedEvent::event).toList());
    }

    @Test
    void eventsAreCountedPerInstance() {
        InstanceId second = new InstanceId("r-2");
        doing(tx -> tx.instances().add(Examples.redis(second, ACME)));
        InstanceRegistered event = new InstanceRegistered(MID, Optional.of(TERM_END));
        doing(tx -> {
            tx.events().append(new NewEvent(new EventId(new UUID(8, 1)), Examples.redis().instance(), NOW, event));
            tx.events().append(new NewEvent(new EventId(new UUID(8, 2)), Examples.redis(second, ACME).instance(), NOW, event));
            tx.events().append(new NewEvent(new EventId(new UUID(8, 3)), Examples.redis().instance(), NOW, event));
        });
        List<RecordedEvent> events = reading(tx -> tx.events().of(REDIS));
        assertEquals(List.of(1L, 2L), events.stream().map(RecordedEvent::sequence).toList());
        assertEquals(new RecordedEvent(new EventId(new UUID(8, 3)), ACME, REDIS, 2, NOW, event), events.getLast());
    }

    @Test
    void theCurrentPriceListIsTheLatestInEffect() {
        PriceList coming = Examples.priceList("cny-next", NOW.plus(Duration.ofDays(1)), "70.00");
        doing(tx -> tx.priceLists().save(coming));
        assertEquals(Optional.of(Examples.priceList()), reading(tx -> tx.priceLists().current(CNY, NOW)));
        assertEquals(Optional.of(coming), reading(tx -> tx.priceLists().current(CNY, coming.effectiveFrom())));
        assertEquals(Optional.empty(), reading(tx -> tx.priceLists().current(CurrencyUnit.of("JPY"), NOW)));
        assertEquals(Optional.of(coming), reading(tx -> tx.priceLists().effectiveFrom(CNY, coming.effectiveFrom())));
    }

    @Test
    void aPriceListIsReplacedAsAWhole() {
        PriceList replaced = Examples.priceList("cny-2024", NOW, "61.00");
        doing(tx -> tx.priceLists().save(replaced));
        assertEquals(Optional.of(replaced), reading(tx -> tx.priceLists().find(replaced.id())));
    }

    @Test
    void noTwoPriceListsOfACurrencyTakeEffectAtOnce() {
        PriceList rival = Examples.priceList("rival", Examples.priceList().effectiveFrom(), "1.00");
        assertThrows(RuntimeException.class, () -> doing(tx -> tx.priceLists().save(rival)));
    }

    @Test
    void aRenewableIsFoundWithAllThatGoesWithIt() {
        doing(tx -> tx.orders().add(order(1, NOW)));
        doing(tx -> tx.ledger().post(topUp(1, "10.00")));
        Account account = reading(tx -> tx.accounts().find(ACME)).orElseThrow();
        Optional<Renewable> whole = Optional.of(new Renewable(account, Examples.redis().instance(), Optional.of(order(1, NOW)),
                Optional.of(Examples.priceList())));
        assertEquals(whole, reading(tx -> tx.renewables().find(REDIS, Optional.empty(), NOW)));
        assertEquals(whole, reading(tx -> tx.renewables().lock(REDIS, Optional.of(ACME), NOW)));
    }

    @Test
    void aRenewableOfAnotherAccountOrOfNoneIsNotFound() {
        assertEquals(Optional.empty(), reading(tx -> tx.renewables().find(REDIS, Optional.of(GLOBEX), NOW)));
        assertEquals(Optional.empty(), reading(tx -> tx.renewables().lock(REDIS, Optional.of(GLOBEX), NOW)));
        assertEquals(Optional.empty(), reading(tx -> tx.renewables().lock(new InstanceId("r-none"), Optional.empty(), NOW)));
    }

    @Test
    void aRenewableIsLockedBeforeItsOrders() {
        doing(tx -> tx.orders().add(order(1, NOW)));
        assertThrows(IllegalStateException.class, () -> doing(tx -> {
            tx.orders().lock(orderId(1));
            tx.renewables().lock(REDIS, Optional.empty(), NOW);
        }));
    }

    @Test
    void aPriceListThatIsReplacedIsNeverReadAgain() {
        PriceList first = reading(tx -> tx.priceLists().current(CNY, NOW)).orElseThrow();
        PriceList replaced = Examples.priceList(first.id().value(), first.effectiveFrom(), "61.00");
        doing(tx -> tx.priceLists().save(replaced));
        assertEquals(Optional.of(replaced), reading(tx -> tx.priceLists().current(CNY, NOW)));
        assertThrows(ArithmeticException.class, () -> doing(tx -> {
            tx.priceLists().save(first);
            assertEquals(Optional.of(first), tx.priceLists().current(CNY, NOW));
            throw new ArithmeticException("nothing is saved after all");
        }));
        assertEquals(Optional.of(replaced), reading(tx -> tx.priceLists().current(CNY, NOW)));
    }

    @Test
    void whatWasWrittenIsReadInTheSameTransaction() {
        doing(tx -> {
            tx.ledger().post(topUp(1, "10.00"));
            assertEquals(cny("10.00"), tx.accounts().find(ACME).orElseThrow().balance());
            tx.orders().add(order(1, NOW));
            assertEquals(Optional.of(order(1, NOW)), tx.orders().find(orderId(1)));
        });
    }

    @Test
    void aRevokedKeyActsForNobody() {
        ApiKey key = new ApiKey(new ApiKeyId("k1"), ACME, "console", ApiKeyHash.of("secret"), NOW);
        doing(tx -> tx.apiKeys().add(key));
        assertEquals(Optional.of(ACME), reading(tx -> tx.apiKeys().accountOf(ApiKeyHash.of("secret"))));
        assertEquals(Optional.empty(), reading(tx -> tx.apiKeys().accountOf(ApiKeyHash.of("other"))));
        assertEquals(false, reading(tx -> tx.apiKeys().revoke(GLOBEX, key.id(), NOW)), "the key of another account");
        assertEquals(true, reading(tx -> tx.apiKeys().revoke(ACME, key.id(), NOW)));
        assertEquals(true, reading(tx -> tx.apiKeys().revoke(ACME, key.id(), NOW)), "again");
        assertEquals(Optional.empty(), reading(tx -> tx.apiKeys().accountOf(ApiKeyHash.of("secret"))));
    }

    @Test
    void anAnswerIsKeptForItsCallerAndKey() {
        IdempotencyKey key = new IdempotencyKey("a key");
        AnsweredRequest request = new AnsweredRequest(new Caller.Customer(ACME), key, new RequestFingerprint("f1"),
                new RecordedAnswer(201, "{\"ümlaut\": true}"), NOW, Optional.empty());
        doing(tx -> {
            assertEquals(new Claim.Free(), tx.answeredRequests().claim(request.caller(), key));
            tx.answeredRequests().add(request);
        });
        assertEquals(Optional.of(request), reading(tx -> tx.answeredRequests().find(request.caller(), key)));
        assertEquals(new Claim.Answered(request), reading(tx -> tx.answeredRequests().claim(request.caller(), key)));
        assertEquals(Optional.empty(), reading(tx -> tx.answeredRequests().find(new Caller.Operator(), key)));
        assertEquals(Optional.empty(), reading(tx -> tx.answeredRequests().find(new Caller.Customer(GLOBEX), key)));
        assertEquals(Optional.empty(), reading(tx -> tx.answeredRequests().find(request.caller(), new IdempotencyKey("A key"))));
        assertThrows(RuntimeException.class, () -> doing(tx -> tx.answeredRequests().add(request)));
    }

    @Test
    void oldAnswersAreRemovedTheOldestFirst() {
        List<IdempotencyKey> keys = List.of(new IdempotencyKey("oldest"), new IdempotencyKey("older"), new IdempotencyKey("old"),
                new IdempotencyKey("new"));
        doing(tx -> {
            for (int i = 0; i < keys.size(); i++) {
                tx.answeredRequests().add(new AnsweredRequest(new Caller.Operator(), keys.get(i), new RequestFingerprint("f"),
                        new RecordedAnswer(200, ""), NOW.plusSeconds(i), Optional.empty()));
            }
        });
        assertEquals(2, removed(2));
        assertEquals(keys.subList(2, 4), kept(keys));
        assertEquals(1, removed(2));
        assertEquals(List.of(new IdempotencyKey("new")), kept(keys));
        assertEquals(0, removed(2));
    }

    private int removed(int limit) {
        return reading(tx -> tx.answeredRequests().removeBefore(NOW.plusSeconds(3), limit));
    }

    private List<IdempotencyKey> kept(List<IdempotencyKey> keys) {
        return reading(tx -> keys.stream().filter(key -> tx.answeredRequests().find(new Caller.Operator(), key).isPresent()).toList());
    }

    private void rewriteAndRead(Order order) {
        doing(tx -> {
            tx.orders().lock(order.id());
            tx.orders().update(order);
        });
        assertEquals(Optional.of(order), reading(tx -> tx.orders().find(order.id())));
    }

    private static OrderId orderId(int number) {
        return new OrderId(new UUID(6, number));
    }

    private static Unpaid order(int number, Instant now) {
        return Unpaid.placed(new OrderDetails(orderId(number), ACME, OrderOrigin.MANUAL, quote(3, Optional.empty()), now,
                now.plus(Duration.ofDays(7))));
    }

    /** Days of the registration cost nothing in it, those of order 9 all of the price. */
    private static SpecChange change(String price) {
        Price total = new Price(cny(price), List.of(new PriceLine("another spec", cny(price))));
        List<Share> shares = List.of(new Share(Optional.empty(), 3, cny("0.00")), new Share(Optional.of(orderId(9)), 17, cny(price)));
        return new SpecChange(REDIS, SMALL, MID, NOW, TERM_END, total, shares, Examples.priceList().id());
    }

    private static RenewalQuote quote(int months, Optional<SpecId> spec) {
        RenewalRules rules = new RenewalRules(Examples.redis().instance(), Examples.priceList(), Optional.empty());
        return (RenewalQuote) rules.decide(RenewalRequest.forQuote(months, spec), NOW);
    }

    private static Posting topUp(int number, String amount) {
        return new Posting(new PostingId(new UUID(5, number)), ACME, Movement.adjustment(cny(amount)),
                new PostingReference.ByOperator("bank " + number), NOW.plusSeconds(number));
    }

    private Money balance() {
        return reading(tx -> tx.accounts().find(ACME)).orElseThrow().balance();
    }

    private static boolean written(RenewalStore.Tx tx, Consumer<RenewalStore.Tx> work) {
        work.accept(tx);
        return true;
    }

    private void doing(Consumer<RenewalStore.Tx> work) {
        store.inTransaction(tx -> written(tx, work));
    }

    private <R> R reading(Function<RenewalStore.Tx, R> work) {
        return store.inTransaction(work);
    }
}
