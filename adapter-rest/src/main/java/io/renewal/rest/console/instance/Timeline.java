package io.renewal.rest.console.instance;

import io.renewal.application.port.in.InstanceView;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.lifecycle.InstanceStatus;
import io.renewal.domain.outlook.Milestone;
import io.renewal.domain.outlook.Milestone.Expectation;
import io.renewal.domain.outlook.Outlook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The picture of what happens if nobody does anything: a line from now on, with a stop for each instant at which something happens, and a
 * stretch for each way that the instance stands meanwhile.
 */
public record Timeline(List<Stop> stops, List<Stretch> stretches) {
    static final Timeline NOTHING = new Timeline(List.of(), List.of());

    public Timeline {
        stops = List.copyOf(stops);
        stretches = List.copyOf(stretches);
    }

    /**
     * An instant at which something happens.
     *
     * @param number counts the stops; 0 is now
     * @param place on the line
     */
    public record Stop(int number, Place place, Instant at, List<Milestone> milestones) {
        public Stop {
            milestones = List.copyOf(milestones);
        }

        /** Whether it comes about only if a charge before it fails; that what is paid for by now ends is sure, and changes nothing. */
        public boolean isDoubtful() {
            List<Milestone> changing = milestones.stream().filter(one -> !(one.happening() instanceof Milestone.Ending)).toList();
            return !changing.isEmpty() && changing.stream().allMatch(one -> one.expectation() == Expectation.UNLESS_CHARGED);
        }
    }

    /** How the instance stands from one place to another. */
    public record Stretch(InstanceStatus status, Place from, Place to) {
        /** How wide it is drawn. */
        public String width() {
            return new Place(to.percent() - from.percent()).toString();
        }
    }

    /** The ways that it stands in, each once. */
    public List<InstanceStatus> statuses() {
        return stretches.stream().map(Stretch::status).distinct().toList();
    }

    /** When the instance is released, as things are. */
    Optional<Instant> releaseAt() {
        return stops.stream().flatMap(stop -> stop.milestones().stream()).filter(one -> one.happening() instanceof Milestone.Releasing)
                .map(Milestone::at).findFirst();
    }

    static Timeline of(Outlook outlook, InstanceView view) {
        if (outlook.milestones().isEmpty() || !(view.instance().plan() instanceof Subscription plan)) {
            return NOTHING;
        }
        Map<Instant, List<Milestone>> byInstant = new TreeMap<>();
        byInstant.put(outlook.from(), List.of());
        outlook.milestones().forEach(one -> byInstant.merge(one.at(), List.of(one),
                (earlier, later) -> Stream.concat(earlier.stream(), later.stream()).toList()));
        List<Place> places = Place.spread(List.copyOf(byInstant.keySet()));
        List<Stop> stops = new ArrayList<>();
        byInstant.forEach((at, milestones) -> stops.add(new Stop(stops.size(), places.get(stops.size()), at, milestones)));
        return new Timeline(stops, stretches(stops, plan));
    }

    /** From each stop to the next it stands as at the former. */
    private static List<Stretch> stretches(List<Stop> stops, Subscription plan) {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i + 1 < stops.size(); i++) {
            InstanceStatus status = plan.deadlines().statusAt(stops.get(i).at());
            InstanceStatus drawn = status == InstanceStatus.EXPIRING ? InstanceStatus.NORMAL : status;
            stretches.add(new Stretch(drawn, stops.get(i).place(), stops.get(i + 1).place()));
        }
        return stretches;
    }
}
