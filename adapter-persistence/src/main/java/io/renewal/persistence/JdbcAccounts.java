package io.renewal.persistence;

import io.renewal.application.port.out.Accounts;
import io.renewal.application.port.out.CustomerReference;
import io.renewal.application.port.out.LockOrder;
import io.renewal.application.port.out.LockOrder.Level;
import io.renewal.application.query.AccountFilter;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.application.query.Position;
import io.renewal.domain.account.Account;
import io.renewal.domain.account.AccountPreferences;
import io.renewal.domain.account.ChargePause;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.payment.CardId;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.term.BillingCalendar;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

final class JdbcAccounts implements Accounts {
    private final Handle handle;
    private final LockOrder locks;

    JdbcAccounts(Handle handle, LockOrder locks) {
        this.handle = handle;
        this.locks = locks;
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return read("SELECT * FROM accounts WHERE account_id = :accountId", id);
    }

    @Override
    public Optional<Account> lock(AccountId id) {
        locks.enter(Level.ACCOUNT);
        // NO KEY: whoever adds something that refers to the account does not have to wait.
        return read("SELECT * FROM accounts WHERE account_id = :accountId FOR NO KEY UPDATE", id);
    }

    @Override
    public Map<AccountId, Account> lock(Collection<AccountId> ids) {
        locks.enter(Level.ACCOUNT);
        return handle.createQuery("SELECT * FROM accounts WHERE account_id = ANY (:accountIds) ORDER BY account_id FOR NO KEY UPDATE")
                .bindArray("accountIds", String.class, ids.stream().map(AccountId::value).toList())
                .map((columns, _) -> account(new Row(columns))).stream().collect(Collectors.toMap(Account::id, account -> account));
    }

    private Optional<Account> read(String sql, AccountId id) {
        return handle.createQuery(sql).bind("accountId", id).map((columns, _) -> account(new Row(columns))).findOne();
    }

    @Override
    public void add(List<Account> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO accounts (account_id, name, currency, billing_zone, language, payment_preference, charges_paused_since,
                    charges_paused_reason)
                VALUES (:accountId, :name, :currency, :billingZone, :language, :paymentPreference, :pausedSince, :pausedReason)
                """);
        accounts.forEach(account -> bind(requireEmpty(account), batch).add());
        batch.execute();
    }

    private static Account requireEmpty(Account account) {
        if (!account.balance().isZero()) {
            throw new IllegalArgumentException("a new account has nothing on it: only postings move a balance");
        }
        return account;
    }

    @Override
    public void update(Account account) {
        Rows.requireOne(bind(account, handle.createUpdate("""
                UPDATE accounts
                SET name = :name, currency = :currency, billing_zone = :billingZone, language = :language,
                    payment_preference = :paymentPreference, charges_paused_since = :pausedSince,
                    charges_paused_reason = :pausedReason
                WHERE account_id = :accountId
                """)).execute(), account.id());
    }

    @Override
    public Page<Account> list(AccountFilter filter, PageRequest page) {
        Conditions conditions = new Conditions().andIf(filter.accountId(), "accountId", "account_id = :accountId")
                .andIf(filter.text().map(LikePattern::containing), "text", "(lower(account_id) LIKE :text OR lower(name) LIKE :text)")
                .andIf(page.after().map(Position::id), "after", "account_id > :after");
        List<Account> rows = handle.createQuery("SELECT * FROM accounts" + conditions.where() + "ORDER BY account_id LIMIT :limit")
                .bindMap(conditions.values()).bind("limit", page.limit() + 1L)
                .map((columns, _) -> account(new Row(columns))).list();
        return Page.of(rows, page.limit(), account -> new Position(Instant.EPOCH, account.id().value()));
    }

    @Override
    public Optional<CustomerReference> customer(AccountId id) {
        return column("provider_customer", id).map(CustomerReference::new);
    }

    @Override
    public void nameCustomer(AccountId id, CustomerReference customer) {
        handle.createUpdate("UPDATE accounts SET provider_customer = coalesce(provider_customer, :customer) WHERE account_id = :accountId")
                .bind("customer", customer).bind("accountId", id).execute();
    }

    @Override
    public Optional<CardId> preferredCard(AccountId id) {
        return column("preferred_card", id).map(CardId::new);
    }

    @Override
    public void preferCard(AccountId id, Optional<CardId> card) {
        handle.createUpdate("UPDATE accounts SET preferred_card = :card WHERE account_id = :accountId").bind("card", card)
                .bind("accountId", id).execute();
    }

    private Optional<String> column(String name, AccountId id) {
        return handle.createQuery("SELECT " + name + " AS text FROM accounts WHERE account_id = :accountId").bind("accountId", id)
                .map((columns, _) -> new Row(columns).textIfAny("text")).findOne().flatMap(text -> text);
    }

    @Override
    public boolean isInUse(AccountId id) {
        return handle.createQuery("""
                SELECT EXISTS (SELECT FROM instances WHERE account_id = :accountId)
                    OR EXISTS (SELECT FROM postings WHERE account_id = :accountId)
                """).bind("accountId", id).mapTo(Boolean.class).one();
    }

    private static <S extends SqlStatement<S>> S bind(Account account, S statement) {
        AccountPreferences preferences = account.preferences();
        return statement.bind("accountId", account.id()).bind("name", account.name()).bind("currency", account.currency())
                .bind("billingZone", account.calendar()).bind("language", preferences.language().toLanguageTag())
                .bindArray("paymentPreference", String.class, preferences.paymentOrder().stream().map(Words::of).toList())
                .bind("pausedSince", account.chargePause().map(ChargePause::since))
                .bind("pausedReason", account.chargePause().map(ChargePause::reason));
    }

    static Account account(Row row) throws SQLException {
        AccountPreferences preferences = new AccountPreferences(Locale.forLanguageTag(row.text("language")),
                row.texts("payment_preference").stream().map(word -> Words.constant(PaymentMethod.class, word)).toList());
        BillingCalendar calendar = new BillingCalendar(ZoneId.of(row.text("billing_zone")));
        return new Account(new AccountId(row.text("account_id")), row.text("name"), calendar, row.money("balance"), preferences,
                pause(row));
    }

    private static Optional<ChargePause> pause(Row row) throws SQLException {
        Optional<Instant> since = row.instantIfAny("charges_paused_since");
        return since.isEmpty() ? Optional.empty() : Optional.of(new ChargePause(since.get(), row.text("charges_paused_reason")));
    }
}
