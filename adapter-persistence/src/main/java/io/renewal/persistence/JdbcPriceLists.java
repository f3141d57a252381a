package io.renewal.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import io.renewal.application.port.out.PriceLists;
import io.renewal.domain.identity.PriceListId;
import io.renewal.domain.pricing.PeriodFactor;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.pricing.SpecPrice;
import io.renewal.domain.term.RenewalPeriod;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

final class JdbcPriceLists implements PriceLists {
    /** Price lists with all that is on them. Factors go over as text, to the digit. */
    private static final String SELECT = """
            SELECT l.*,
                   (SELECT jsonb_agg(jsonb_build_object('spec', s.spec, 'title', s.title, 'monthly', s.monthly) ORDER BY s.listed_as)
                    FROM price_list_specs s WHERE s.price_list_id = l.price_list_id) AS specs,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object('from', f.from_months, 'factor', f.factor::text)), '[]')
                    FROM price_list_factors f WHERE f.price_list_id = l.price_list_id) AS factors
            FROM price_lists l
            """;

    /** Those that are current at {@code :now}: one of each currency. */
    static final String CURRENT = SELECT + """
            JOIN (SELECT currency, max(effective_from) AS effective_from FROM price_lists WHERE effective_from <= :now GROUP BY currency) c
                USING (currency, effective_from)
            """;

    /** The one that is current, at {@code :now}, in the currency of the account of an instance. */
    static final String CURRENT_FOR_INSTANCE = current("""
            SELECT a.currency FROM instance_directory d JOIN accounts a ON a.account_id = d.account_id WHERE d.instance_id = :instanceId
            """);

    private final Handle handle;
    private final Set<PriceListId> lookedForInVain = new HashSet<>();

    JdbcPriceLists(Handle handle) {
        this.handle = handle;
    }

    private static String current(String currency) {
        return SELECT + """
                WHERE l.currency = (%s) AND l.effective_from <= :now
                ORDER BY l.effective_from DESC
                LIMIT 1
                """.formatted(currency);
    }

    @Override
    public Optional<PriceList> find(PriceListId id) {
        Optional<PriceList> found = one(handle.createQuery(SELECT + "WHERE l.price_list_id = :priceListId").bind("priceListId", id));
        if (found.isEmpty()) {
            lookedForInVain.add(id);
        }
        return found;
    }

    @Override
    public Optional<PriceList> current(CurrencyUnit currency, Instant now) {
        return one(handle.createQuery(current(":currency::char(3)")).bind("currency", currency).bind("now", now));
    }

    @Override
    public Optional<PriceList> effectiveFrom(CurrencyUnit currency, Instant instant) {
        return one(handle.createQuery(SELECT + "WHERE l.currency = :currency::char(3) AND l.effective_from = :instant")
                .bind("currency", currency).bind("instant", instant));
    }

    @Override
    public void save(PriceList priceList) {
        // Whoever looked for it in vain means to add it. If it is there by now it may be in effect already, and is not replaced:
        // the insertion collides, and the transaction is run again.
        String replacing = lookedForInVain.contains(priceList.id()) ? "" : """
                ON CONFLICT (price_list_id) DO UPDATE
                SET currency = excluded.currency, effective_from = excluded.effective_from, periods = excluded.periods
                """;
        handle.createUpdate("""
                INSERT INTO price_lists (price_list_id, currency, effective_from, periods)
                VALUES (:priceListId, :currency, :effectiveFrom, :periods)
                """ + replacing).bind("priceListId", priceList.id()).bind("currency", priceList.currency())
                .bind("effectiveFrom", priceList.effectiveFrom())
                .bindArray("periods", Integer.class, priceList.periods().stream().map(RenewalPeriod::months).toList()).execute();
        saveSpecs(priceList);
        saveFactors(priceList);
    }

    private void saveSpecs(PriceList priceList) {
        handle.createUpdate("DELETE FROM price_list_specs WHERE price_list_id = :priceListId").bind("priceListId", priceList.id())
                .execute();
        List<SpecPrice> specs = priceList.specs();
        handle.createUpdate("""
                INSERT INTO price_list_specs (price_list_id, spec, title, monthly, listed_as)
                SELECT :priceListId, listed.* FROM unnest(:specs, :titles, :monthly) WITH ORDINALITY AS listed
                """).bind("priceListId", priceList.id())
                .bindArray("specs", String.class, specs.stream().map(sold -> sold.spec().value()).toList())
                .bindArray("titles", String.class, specs.stream().map(SpecPrice::title).toList())
                .bindArray("monthly", Long.class, specs.stream().map(sold -> sold.monthly().getAmountMinorLong()).toList()).execute();
    }

    private void saveFactors(PriceList priceList) {
        handle.createUpdate("DELETE FROM price_list_factors WHERE price_list_id = :priceListId").bind("priceListId", priceList.id())
                .execute();
        List<PeriodFactor> factors = priceList.factors();
        handle.createUpdate("""
                INSERT INTO price_list_factors (price_list_id, from_months, factor)
                SELECT :priceListId, given.* FROM unnest(:from, :factors::numeric[]) AS given
                """).bind("priceListId", priceList.id())
                .bindArray("from", Integer.class, factors.stream().map(factor -> factor.from().months()).toList())
                .bindArray("factors", String.class, factors.stream().map(factor -> factor.factor().toPlainString()).toList()).execute();
    }

    private static Optional<PriceList> one(Query query) {
        return query.map((columns, _) -> priceList(new Row(columns))).findOne();
    }

    static PriceList priceList(Row row) throws SQLException {
        CurrencyUnit currency = row.currency();
        List<SpecPrice> specs = Json.items(row.text("specs")).map(item -> specPrice(item, currency)).toList();
        List<RenewalPeriod> periods = row.numbers("periods").stream().map(RenewalPeriod::ofMonths).toList();
        List<PeriodFactor> factors = Json.items(row.text("factors")).map(JdbcPriceLists::factor).toList();
        return new PriceList(new PriceListId(row.text("price_list_id")), currency, row.instant("effective_from"), specs, periods, factors);
    }

    private static SpecPrice specPrice(JsonNode item, CurrencyUnit currency) {
        Money monthly = Money.ofMinor(currency, item.get("monthly").longValue());
        return new SpecPrice(new SpecId(item.get("spec").textValue()), item.get("title").textValue(), monthly);
    }

    private static PeriodFactor factor(JsonNode item) {
        return new PeriodFactor(RenewalPeriod.ofMonths(item.get("from").intValue()), new BigDecimal(item.get("factor").textValue()));
    }
}
