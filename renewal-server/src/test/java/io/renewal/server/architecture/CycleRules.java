package io.renewal.server.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;

/** Packages can be read one after the other. */
final class CycleRules {
    /** What puts a module or the whole together, and so names packages that may name its own. */
    static final Set<String> TOPS = Set.of("application.ApplicationModule", "rest.RestModule", "rest.TransferModule",
            "persistence.PersistenceModule",
            "server.Main");

    /** Classes that close a cycle, and are to be moved. */
    static final Set<String> KNOWN = Set.of(
            // the routes of API keys use repeatable requests, which ask for the caller
            "rest.access.ApiKeysResource");

    /** Conversations and what they are about: these name each other, and count as one. */
    static final Set<Place> ONE = Set.of(Place.IN_PORTS, Place.OUT_PORTS, Place.IDEMPOTENCY);

    private CycleRules() {}

    static ArchRule noCycles(Hexagon hexagon) {
        return noCycles(hexagon, KNOWN, ONE);
    }

    static ArchRule noCycles(Hexagon hexagon, Set<String> leftOut, Set<Place> one) {
        return slices().assignedFrom(new Packages(hexagon, leftOut, one)).should().beFreeOfCycles()
                .because("a package that can only be understood with another is not a package of its own");
    }

    private record Packages(Hexagon hexagon, Set<String> leftOut, Set<Place> one) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = hexagon.nameOf(type);
            if (TOPS.contains(name) || leftOut.contains(name)) {
                return SliceIdentifier.ignore();
            }
            boolean isOfOne = one.stream().anyMatch(place -> type.getPackageName().equals(hexagon.at(place)));
            return SliceIdentifier.of(isOfOne ? "ports" : type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages of " + hexagon.root();
        }
    }
}
