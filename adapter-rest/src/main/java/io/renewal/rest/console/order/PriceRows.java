package io.renewal.rest.console.order;

import io.renewal.domain.pricing.DailyPrice;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.Grant;
import io.renewal.domain.renewal.Purchase;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.SpecChange;
import io.renewal.rest.console.text.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Explains the price of what is bought, line by line. Thread-safe. */
public final class PriceRows {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PriceRows() {}

    /**
     * The lines, which add up to the price.
     *
     * @param priceList the current one, for what people call a spec
     */
    public static List<PriceRow> of(Words words, Purchase purchase, Optional<PriceList> priceList) {
        return switch (purchase) {
            case RenewalQuote renewal -> renewal(words, renewal, title(priceList, renewal.spec()));
            case SpecChange change -> change.shares().stream().map(share -> change(words, change, share, priceList)).toList();
            case Grant grant -> List.of(new PriceRow(words.say(OrderPhrases.GRANTED, grant.days()), grant.price().total()));
        };
    }

    /** What people call a spec; its id if it is not on the list. */
    public static String title(Optional<PriceList> priceList, SpecId spec) {
        return priceList.map(list -> list.titleOf(spec)).orElseGet(spec::value);
    }

    /** How much of a price is taken off; nothing if nothing is. */
    public static Optional<Saving> saving(RenewalQuote renewal) {
        Money full = full(renewal);
        Money off = full.minus(renewal.price().total());
        return Optional.of(new Saving(off, percent(off, full))).filter(_ -> off.isPositive());
    }

    private static List<PriceRow> renewal(Words words, RenewalQuote renewal, String title) {
        Money full = full(renewal);
        int months = renewal.period().months();
        Money monthly = full.dividedBy(months, RoundingMode.UNNECESSARY);
        PriceRow first = new PriceRow(words.say(months == 1 ? OrderPhrases.FOR_A_MONTH : OrderPhrases.FOR_MONTHS, title,
                words.money(monthly), months), full);
        return saving(renewal).map(saving -> List.of(first,
                new PriceRow(words.say(OrderPhrases.DISCOUNT, saving.percent()), saving.amount().negated()))).orElse(List.of(first));
    }

    /** A price list's first line is what so many months cost without a factor. */
    private static Money full(RenewalQuote renewal) {
        return renewal.price().lines().getFirst().amount();
    }

    private static PriceRow change(Words words, SpecChange change, SpecChange.Share share, Optional<PriceList> priceList) {
        String text = words.say(share.days() == 1 ? OrderPhrases.INSTEAD_FOR_A_DAY : OrderPhrases.INSTEAD_FOR_DAYS,
                title(priceList, change.spec()), title(priceList, change.oldSpec()), share.days());
        return new PriceRow(text + rates(words, change, share, priceList), share.amount());
    }

    /** By the day, if the prices are still those that it was made by. */
    private static String rates(Words words, SpecChange change, SpecChange.Share share, Optional<PriceList> priceList) {
        Optional<PriceList> same = priceList.filter(list -> list.id().equals(change.priceListId()));
        Optional<DailyPrice> dear = same.flatMap(list -> list.daily(change.spec(), change.days()));
        Optional<DailyPrice> old = same.flatMap(list -> list.daily(change.oldSpec(), change.days()));
        if (dear.isEmpty() || old.isEmpty()) {
            return "";
        }
        BigDecimal exact = dear.get().excessOver(old.get(), share.days());
        // Rounding moves it by less than the smallest coin.
        boolean isLimited = share.amount().getAmount().subtract(exact)
                .compareTo(BigDecimal.ONE.movePointLeft(share.amount().getScale())) > 0;
        String rates = words.say(OrderPhrases.RATES, words.money(dear.get().price()), words.money(old.get().price()), dear.get().days());
        return isLimited ? rates + words.say(OrderPhrases.LIMITED) : rates;
    }

    private static String percent(Money part, Money whole) {
        return part.getAmount().multiply(HUNDRED).divide(whole.getAmount(), 1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    /**
     * What a longer period saves against the monthly price.
     *
     * @param percent with one decimal where it needs it
     */
    public record Saving(Money amount, String percent) {}
}
