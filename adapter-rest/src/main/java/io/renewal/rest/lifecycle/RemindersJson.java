package io.renewal.rest.lifecycle;

import io.renewal.domain.lifecycle.Reminders;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * How many days before the end the customer is reminded of it.
 *
 * @param normal who renews by hand
 * @param autoRenewalFailed whose automatic renewal has failed
 * @param notRenewal who lets it end
 */
@Schema(name = "Reminders")
record RemindersJson(@NotNull @Size(max = 9) List<@NotNull @Min(1) @Max(366) Integer> normal,
        @NotNull @Size(max = 9) List<@NotNull @Min(1) @Max(366) Integer> autoRenewalFailed,
        @NotNull @Size(max = 9) List<@NotNull @Min(1) @Max(366) Integer> notRenewal) {
    static RemindersJson of(Reminders reminders) {
        return new RemindersJson(reminders.normal(), reminders.failing(), reminders.leftToEnd());
    }

    Reminders toReminders() {
        return new Reminders(normal, autoRenewalFailed, notRenewal);
    }
}
