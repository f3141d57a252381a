package io.renewal.rest.console.instance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A place on a line.
 *
 * @param percent of its length
 */
public record Place(double percent) {
    private static final double FIRST = 4;
    private static final double LAST = 95;
    private static final double LEAST_GAP = 9;

    /** As pictures want it. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(percent).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() + "%";
    }

    /** Places for instants in their order: as far from each other as the instants are, but never so near that they could not be told apart. */
    static List<Place> spread(List<Instant> instants) {
        double[] places = new double[instants.size()];
        double gap = Math.min(LEAST_GAP, (LAST - FIRST) / Math.max(1, places.length - 1));
        Duration whole = Duration.between(instants.getFirst(), instants.getLast());
        for (int i = 0; i < places.length; i++) {
            Duration passed = Duration.between(instants.getFirst(), instants.get(i));
            double due = whole.toSeconds() == 0 ? FIRST : FIRST + (LAST - FIRST) * passed.toSeconds() / whole.toSeconds();
            places[i] = i == 0 ? due : Math.max(due, places[i - 1] + gap);
        }
        places[places.length - 1] = Math.min(LAST, places[places.length - 1]);
        for (int i = places.length - 2; i >= 0; i--) {
            places[i] = Math.min(places[i], places[i + 1] - gap);
        }
        return Arrays.stream(places).mapToObj(Place::new).toList();
    }
}
