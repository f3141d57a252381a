package io.renewal.server.demo;

import io.renewal.domain.identity.AccountId;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A customer of the sample data.
 *
 * @param pricePerGigabyte the fictional price of a gigabyte for a month, from which that of every instance class is made
 * @param prefix begins the ids of its instances
 */
record SampleAccount(AccountId id, String name, CurrencyUnit currency, ZoneId billingZone, String region, Money pricePerGigabyte,
        Money topUp, String prefix) {
    /** Three customers who count in different money and in different time. */
    static final List<SampleAccount> ALL = List.of(of("acme", "Acme (Shanghai)", "CNY", "Asia/Shanghai", "cn-hangzhou", "60.00", "5000.00"),
            of("globex", "Globex (Berlin)", "EUR", "Europe/Berlin", "eu-central-1", "9.00", "400.00"),
            of("hooli", "Hooli (Tokyo)", "JPY", "Asia/Tokyo", "ap-northeast-1", "1200", "90000"));

    private static SampleAccount of(String id, String name, String currency, String zone, String region, String perGigabyte, String topUp) {
        CurrencyUnit unit = CurrencyUnit.of(currency);
        return new SampleAccount(new AccountId(id), name, unit, ZoneId.of(zone), region, Money.of(unit, new BigDecimal(perGigabyte)),
                Money.of(unit, new BigDecimal(topUp)), "r-" + id + "-");
    }
}
