package io.renewal.server.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule fails on classes that break it, and on no others: a rule that cannot fail protects nothing. */
class TeethTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(Hexagon.VIOLATIONS.root());

    private static final Set<String> BREAK_NOTHING = Set.of("domain.thing.Thing", "application.port.in.DoThing",
            "application.port.out.ThingStore", "application.thing.ThingService", "application.thing.ThingModule", "rest.RestModule",
            "rest.thing.ThingResource", "persistence.ThingRows", "server.wiring.Clocks", "server.UsesTheModule");

    private static Set<String> breaking(Rule rule) {
        return switch (rule) {
            case LAYERS -> Set.of("domain.KnowsTheApplication", "application.thing.KnowsAnAdapter", "rest.thing.UsesAnotherAdapter",
                    "nowhere.BelongsNowhere");
            case ADAPTERS_SHOW_LITTLE ->
                Set.of("application.thing.KnowsAnAdapter", "rest.thing.UsesAnotherAdapter", "server.ReachesIntoAnAdapter");
            case DOMAIN_LIBRARIES ->
                Set.of("domain.UsesJdbc", "domain.AnnotatedForJson", "domain.AnnotatedForGuice", "domain.KnowsTheApplication");
            case APPLICATION_LIBRARIES -> Set.of("application.thing.ReadsAFile", "application.thing.KnowsAnAdapter");
            case REST_LIBRARIES -> Set.of("rest.thing.UsesJdbcInARoute", "rest.thing.UsesAnotherAdapter");
            case PERSISTENCE_LIBRARIES -> Set.of("persistence.UsesJaxRs");
            case PAYMENT_LIBRARIES -> Set.of("payment.UsesJdbcForMoney");
            case NOTIFICATION_LIBRARIES -> Set.of("notification.ReadsAnEvent");
            case IN_PORTS_ARE_IMPLEMENTED_BY_SERVICES -> Set.of("application.thing.ThingManager", "persistence.DoesThings");
            case SERVICES_ARE_HIDDEN ->
                Set.of("application.thing.PublicService", "application.thing.OpenService", "application.thing.PortlessService");
            case ROUTES_HOLD_NO_SERVICES -> Set.of("rest.thing.HoldsAService");
            case ROUTES_DO_NOT_REACH_THROUGH -> Set.of("rest.thing.HoldsAStore");
            case TIME_AND_CHANCE -> Set.of("domain.RefersToTheClock", "application.thing.MakesItsIds", "persistence.ThrowsDice",
                    "persistence.TakesTheMachinesZone", "persistence.TakesTheMachinesLocale", "server.ReadsTheClockOutsideTheWiring");
            case NOBODY_SLEEPS -> Set.of("persistence.Sleeps");
            case NO_INJECTION_INTO_FIELDS -> Set.of("persistence.InjectedField");
            case NO_INJECTION_INTO_METHODS -> Set.of("persistence.InjectedMethod");
            case THE_STANDARD_INJECT -> Set.of("persistence.InjectedByGuice");
            case GUICE_ONLY_IN_MODULES -> Set.of("application.thing.AsksTheInjector");
            case NO_CYCLES -> Set.of("domain.chicken.Chicken", "domain.egg.Egg");
            case NO_STANDARD_STREAMS -> Set.of("persistence.Prints");
        };
    }

    @ParameterizedTest
    @EnumSource
    void theRuleFailsOnEachClassThatBreaksIt(Rule rule) {
        List<String> found = findings(rule);
        for (String name : breaking(rule)) {
            assertTrue(found.stream().anyMatch(finding -> names(finding, name)), name + " is not found in " + found);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRuleFailsOnNoOther(Rule rule) {
        List<String> wrong = findings(rule).stream()
                .filter(finding -> breaking(rule).stream().noneMatch(name -> names(finding, name))).toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void ofEachClassItIsSaidWhatItBreaks() {
        Set<String> said = Arrays.stream(Rule.values()).flatMap(rule -> breaking(rule).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        said.addAll(BREAK_NOTHING);
        assertEquals(said, CLASSES.stream().map(Hexagon.VIOLATIONS::nameOf).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<String> findings(Rule rule) {
        return rule.on(Hexagon.VIOLATIONS).evaluate(CLASSES).getFailureReport().getDetails();
    }

    private static boolean names(String finding, String name) {
        return finding.matches("(?s).*\\b" + (Hexagon.VIOLATIONS.root() + "." + name).replace(".", "\\.") + "\\b.*");
    }
}
