package io.renewal.server.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Collection;

/**
 * A tree of packages that the rules are applied to: the product, or the deliberate violations, which are laid out in the same way.
 *
 * @param root the package above all others
 */
record Hexagon(String root) {
    static final Hexagon PRODUCT = new Hexagon("io.renewal");
    static final Hexagon VIOLATIONS = new Hexagon("io.renewal.server.architecture.violations");

    /** The package itself, without those below it. */
    String at(Place place) {
        return root + "." + place.path();
    }

    /** The package with all below it, as ArchUnit writes it. */
    String under(Place place) {
        return at(place) + "..";
    }

    String[] under(Collection<Place> places) {
        return places.stream().map(this::under).toArray(String[]::new);
    }

    DescribedPredicate<JavaClass> in(Place place) {
        return JavaClass.Predicates.resideInAPackage(under(place));
    }

    /** The class and what is nested in it. */
    DescribedPredicate<JavaClass> isOneOf(Collection<String> relativeNames) {
        return DescribedPredicate.describe("named exceptions", type -> relativeNames.contains(nameOf(type)));
    }

    /** The name of the class, or of the one that it is nested in, relative to the root. */
    String nameOf(JavaClass type) {
        JavaClass outer = outermost(type);
        return outer.getName().startsWith(root + ".") ? outer.getName().substring(root.length() + 1) : outer.getName();
    }

    static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
