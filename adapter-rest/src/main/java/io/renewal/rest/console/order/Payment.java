package io.renewal.rest.console.order;

import io.renewal.application.port.in.ManageCards;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The page on which an order is paid.
 *
 * @param of what is paid
 * @param ways to pay, at least one
 * @param areCardsUnknown whether the provider did not tell which cards it keeps
 * @param key of the form
 */
record Payment(OrderView of, List<Way> ways, boolean areCardsUnknown, String key) {
    Payment {
        ways = List.copyOf(ways);
    }

    /** A way to pay. */
    sealed interface Way {
        /** As the form sends it. */
        String value();

        /** Whether it would be declined at once. */
        default boolean isUseless() {
            return false;
        }
    }

    /**
     * From the balance.
     *
     * @param after what remains; negative if something is missing
     */
    record ByBalance(Money before, Money after) implements Way {
        static final String VALUE = "Balance";

        @Override
        public String value() {
            return VALUE;
        }

        @Override
        public boolean isUseless() {
            return after.isNegative();
        }
    }

    /**
     * By a card that the provider keeps.
     *
     * @param isUseless whether it has expired
     */
    record ByCard(ManageCards.Card card, boolean isPreferred, boolean isUseless) implements Way {
        static final String PREFIX = "Card ";

        @Override
        public String value() {
            return PREFIX + card.id().value();
        }
    }

    /** On the provider's page. */
    record OnPage() implements Way {
        static final String VALUE = "Hosted";

        @Override
        public String value() {
            return VALUE;
        }
    }

    /** Whether this one is chosen when the page is shown: the first that is of use, but the preferred card before others. */
    boolean isFirst(Way way) {
        Optional<Way> useful = ways.stream().filter(other -> !other.isUseless()).min(Comparator.comparingInt(Payment::rank));
        return useful.filter(way::equals).isPresent();
    }

    /** Whether the balance is too low and nothing else pays. */
    boolean isHopeless() {
        return ways.stream().allMatch(Way::isUseless);
    }

    private static int rank(Way way) {
        return switch (way) {
            case ByBalance _ -> 0;
            case ByCard card -> card.isPreferred() ? 1 : 2;
            case OnPage _ -> 3;
        };
    }
}
