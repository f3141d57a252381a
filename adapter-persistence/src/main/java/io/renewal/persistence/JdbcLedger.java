package io.renewal.persistence;

import static java.util.Map.entry;

import io.renewal.application.port.out.Ledger;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.application.query.Position;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.identity.PostingId;
import io.renewal.domain.ledger.LedgerAccount;
import io.renewal.domain.ledger.Movement;
import io.renewal.domain.ledger.Posting;
import io.renewal.domain.ledger.PostingReference;
import io.renewal.domain.ledger.PostingReference.ByOperator;
import io.renewal.domain.ledger.PostingReference.ForOrder;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

final class JdbcLedger implements Ledger {
    private final Handle handle;
    private final Pipeline pipeline;

    JdbcLedger(Handle handle, Pipeline pipeline) {
        this.handle = handle;
        this.pipeline = pipeline;
    }

    @Override
    public void post(List<Posting> postings) {
        if (postings.isEmpty()) {
            return;
        }
        // Both in one statement: there is no posting without its effect on the balance. What has none leaves the account alone: whoever
        // concludes a payment at the provider holds the instance by then, and somebody else may hold the account and wait for that.
        Set<AccountId> moved = postings.stream().filter(posting -> !posting.movement().effectOnBalance().isZero()).map(Posting::accountId)
                .collect(Collectors.toSet());
        Batch batch = new Batch(postings.stream().map(JdbcLedger::values).toList());
        pipeline.later("""
                WITH given AS (
                    SELECT *
                    FROM unnest(:accountId, :postingId::uuid[], :from, :to, :amount::bigint[], :currency, :orderId::uuid[], :operatorReference,
                        :bookedAt::timestamptz[], :effect::bigint[])
                        AS g (account_id, posting_id, moved_from, moved_to, amount, currency, order_id, operator_reference,
                            booked_at, effect)),
                posted AS (
                    INSERT INTO postings (account_id, posting_id, moved_from, moved_to, amount, currency, order_id, operator_reference,
                        booked_at)
                    SELECT account_id, posting_id, moved_from, moved_to, amount, currency, order_id, operator_reference, booked_at
                    FROM given),
                effects AS (
                    SELECT account_id, sum(effect)::bigint AS effect FROM given WHERE effect <> 0 GROUP BY account_id),
                changed AS (
                    UPDATE accounts a SET balance = balance + e.effect FROM effects e WHERE a.account_id = e.account_id
                    RETURNING 1)
                SELECT require_rows(count(*), :expectedRows, :complaint) FROM changed
                """, Rows.required(moved.size(), "not all there: " + moved, batch.arrays()));
    }

    private static Map<String, Object> values(Posting posting) {
        Movement movement = posting.movement();
        PostingReference reference = posting.reference();
        return Map.ofEntries(entry("accountId", posting.accountId()), entry("postingId", posting.id()), entry("from", movement.from()),
                entry("to", movement.to()), entry("amount", movement.amount()), entry("currency", movement.amount().getCurrencyUnit()),
                entry("orderId", reference instanceof ForOrder order ? Optional.of(order.orderId()) : Optional.empty()),
                entry("operatorReference", reference instanceof ByOperator operator ? Optional.of(operator.text()) : Optional.empty()),
                entry("bookedAt", posting.bookedAt()), entry("effect", movement.effectOnBalance()));
    }

    @Override
    public Page<Posting> balanceEntries(AccountId accountId, PageRequest page) {
        Conditions conditions = new Conditions().and("account_id = :accountId", "accountId", accountId)
                .and("(moved_from = 'Balance' OR moved_to = 'Balance')");
        page.after().ifPresent(after -> conditions.and("(booked_at, posting_id) < (:afterTime, :afterId::uuid)", "afterTime", after.at())
                .with("afterId", after.id()));
        List<Posting> rows = handle.createQuery("SELECT * FROM postings" + conditions.where() + """
                ORDER BY booked_at DESC, posting_id DESC
                LIMIT :limit
                """).bindMap(conditions.values()).bind("limit", page.limit() + 1L).map((columns, _) -> posting(new Row(columns))).list();
        return Page.of(rows, page.limit(), posting -> new Position(posting.bookedAt(), posting.id().toString()));
    }

    private static Posting posting(Row row) throws SQLException {
        Movement movement = new Movement(row.word(LedgerAccount.class, "moved_from"), row.word(LedgerAccount.class, "moved_to"),
                row.money("amount"));
        Optional<PostingReference> order = row.uuidIfAny("order_id").map(OrderId::new).map(ForOrder::new);
        PostingReference reference = order.isPresent() ? order.get() : new ByOperator(row.text("operator_reference"));
        return new Posting(new PostingId(row.uuid("posting_id")), new AccountId(row.text("account_id")), movement, reference,
                row.instant("booked_at"));
    }
}
