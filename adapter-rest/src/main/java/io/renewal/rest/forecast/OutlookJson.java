package io.renewal.rest.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.renewal.domain.autorenewal.ForeseenCharge;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.outlook.Milestone;
import io.renewal.domain.outlook.Milestone.Expectation;
import io.renewal.domain.outlook.Outlook;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outlook as it is answered.
 *
 * @param from the moment it is foreseen at
 */
@Schema(name = "Outlook")
record OutlookJson(String instanceId, Instant from, List<MilestoneJson> milestones) {
    static OutlookJson of(InstanceId id, Outlook outlook) {
        return new OutlookJson(id.value(), outlook.from(), outlook.milestones().stream().map(MilestoneJson::of).toList());
    }

    /** What happens. */
    enum Kind {
        CHARGE, REMINDER, END, SPEC_CHANGE, LOCK, FINAL_NOTICE, RELEASE
    }

    /**
     * Something that will happen.
     *
     * @param charge of a {@code Charge} that can be ordered
     * @param refusal of a {@code Charge} that cannot
     * @param spec of a {@code SpecChange}
     */
    @Schema(name = "Milestone")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MilestoneJson(Instant at, Kind kind, Expectation expectation, @Nullable ForeseenChargeJson charge,
            @Nullable ForeseenRefusalJson refusal, @Nullable String spec) {
        static MilestoneJson of(Milestone milestone) {
            return switch (milestone.happening()) {
                case Milestone.Charging charging -> of(milestone, charging.charge());
                case Milestone.Reminding _ -> plain(milestone, Kind.REMINDER);
                case Milestone.Ending _ -> plain(milestone, Kind.END);
                case Milestone.SpecChanging changing ->
                    new MilestoneJson(milestone.at(), Kind.SPEC_CHANGE, milestone.expectation(), null, null, changing.spec().value());
                case Milestone.Locking _ -> plain(milestone, Kind.LOCK);
                case Milestone.GivingFinalNotice _ -> plain(milestone, Kind.FINAL_NOTICE);
                case Milestone.Releasing _ -> plain(milestone, Kind.RELEASE);
            };
        }

        private static MilestoneJson of(Milestone milestone, ForeseenCharge charge) {
            return switch (charge) {
                case ForeseenCharge.Priced priced -> new MilestoneJson(milestone.at(), Kind.CHARGE, milestone.expectation(),
                        ForeseenChargeJson.of(priced), null, null);
                case ForeseenCharge.Refused refused -> new MilestoneJson(milestone.at(), Kind.CHARGE, milestone.expectation(), null,
                        ForeseenRefusalJson.of(refused), null);
            };
        }

        private static MilestoneJson plain(Milestone milestone, Kind kind) {
            return new MilestoneJson(milestone.at(), kind, milestone.expectation(), null, null, null);
        }
    }
}
