package io.renewal.server.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;

/** The clock, chance and the machine's zone and locale are asked for in one place; all others are told, or tests could not tell them. */
final class TimeAndChanceRules {
    /** Who may ask nevertheless, and why. */
    static final List<Exemption> EXEMPT = List.of(
            new Exemption("persistence.embedded.DatabaseFiles", SecureRandom.class, "<init>",
                    "makes the password of the embedded database, which nobody is told"),
            new Exemption("rest.jaxrs.RequestId", UUID.class, "randomUUID",
                    "marks the lines of one request in the log; no decision depends on it"),
            new Exemption("rest.http.BodyDrain", System.class, "nanoTime",
                    "limits how long a caller may take to end a body; it measures, and tells no time"));

    /** One class, one thing that it may ask, and why. */
    record Exemption(String className, Class<?> owner, String method, String why) {}

    private TimeAndChanceRules() {}

    static ArchRule areHandedIn(Hexagon hexagon) {
        return noClasses().that().resideOutsideOfPackage(hexagon.under(Place.WIRING))
                .should().accessTargetWhere(describe("asks for time, chance, or the machine's zone or locale",
                        access -> Forbidden.TIME_AND_CHANCE.stream().anyMatch(ban -> ban.covers(access)) && !isExempt(hexagon, access)))
                .because("time and ids are handed in; otherwise \"29 February\" cannot be tested");
    }

    static ArchRule nobodySleeps() {
        return noClasses().should().accessTargetWhere(describe("sleeps",
                access -> Forbidden.SLEEP.stream().anyMatch(ban -> ban.covers(access))))
                .because("whoever waits waits for something, and is to be woken by it");
    }

    private static boolean isExempt(Hexagon hexagon, JavaAccess<?> access) {
        String origin = hexagon.nameOf(access.getOriginOwner());
        return EXEMPT.stream().anyMatch(exemption -> exemption.className().equals(origin)
                && new Forbidden(exemption.owner(), exemption.method()).covers(access));
    }
}
