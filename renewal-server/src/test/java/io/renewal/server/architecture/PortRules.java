package io.renewal.server.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Who implements the ports, and who uses them. */
final class PortRules {
    /** What a route may know of the out-ports. */
    static final Set<String> KNOWN_TO_ROUTES = Set.of(
            // an outage is answered with 503 whatever the route: it is an exception, so it reaches the adapter by itself
            "application.port.out.StoreUnavailableException", "application.port.out.ProviderUnavailableException");

    private static final String SERVICE = "Service";

    private PortRules() {}

    static ArchRule inPortsAreImplementedByServices(Hexagon hexagon) {
        // What is nested in an in-port, its command or its result, is implemented beside it.
        return classes().that().areAssignableTo(anInPort(hexagon)).and().resideOutsideOfPackage(hexagon.at(Place.IN_PORTS))
                .should().resideInAPackage(hexagon.under(Place.APPLICATION)).andShould().haveSimpleNameEndingWith(SERVICE)
                .because("there is one place to look for what a use case does");
    }

    static ArchRule servicesAreHidden(Hexagon hexagon) {
        return classes().that().resideInAPackage(hexagon.under(Place.APPLICATION)).and().haveSimpleNameEndingWith(SERVICE)
                .should().bePackagePrivate().andShould().haveModifier(FINAL).andShould().beAssignableTo(anInPort(hexagon))
                .because("a use case is had through its in-port only");
    }

    static ArchRule routesHoldNoServices(Hexagon hexagon) {
        DescribedPredicate<JavaClass> service = hexagon.in(Place.APPLICATION)
                .and(describe("are services", type -> type.getSimpleName().endsWith(SERVICE)));
        return noClasses().that().resideInAPackage(hexagon.under(Place.REST)).should().dependOnClassesThat(service)
                .because("routes use in-ports");
    }

    static ArchRule routesDoNotReachThrough(Hexagon hexagon) {
        DescribedPredicate<JavaClass> outPort = hexagon.in(Place.OUT_PORTS).and(not(hexagon.isOneOf(KNOWN_TO_ROUTES)));
        return noClasses().that().resideInAPackage(hexagon.under(Place.REST)).should().dependOnClassesThat(outPort.as("are out-ports"))
                .because("a route that goes past the use case goes past its transaction and its rules");
    }

    private static DescribedPredicate<JavaClass> anInPort(Hexagon hexagon) {
        return describe("an in-port", type -> type.getPackageName().equals(hexagon.at(Place.IN_PORTS)) && type.isTopLevelClass()
                && type.isInterface());
    }
}
