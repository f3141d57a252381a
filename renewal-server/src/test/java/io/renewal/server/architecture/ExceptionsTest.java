package io.renewal.server.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.renewal.server.architecture.TimeAndChanceRules.Exemption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rules let pass is there and needs it: an exception that nobody needs any more is taken back. */
class ExceptionsTest {
    @ParameterizedTest
    @FieldSource("io.renewal.server.architecture.LayerRules#SHOWN")
    void whatAnAdapterShowsIsUsedOutsideIt(String name) {
        String adapter = Hexagon.PRODUCT.root() + "." + name.substring(0, name.indexOf('.')) + ".";
        assertTrue(product(name).getDirectDependenciesToSelf().stream()
                .anyMatch(dependency -> !dependency.getOriginClass().getName().startsWith(adapter)), name);
    }

    @ParameterizedTest
    @FieldSource("io.renewal.server.architecture.PortRules#KNOWN_TO_ROUTES")
    void whatRoutesMayKnowTheyKnow(String name) {
        assertTrue(product(name).getDirectDependenciesToSelf().stream()
                .anyMatch(dependency -> Hexagon.PRODUCT.in(Place.REST).test(dependency.getOriginClass())), name);
    }

    @ParameterizedTest
    @FieldSource("io.renewal.server.architecture.TimeAndChanceRules#EXEMPT")
    void whoMayAskForTimeOrChanceDoes(Exemption exemption) {
        Forbidden otherwise = new Forbidden(exemption.owner(), exemption.method());
        assertTrue(product(exemption.className()).getAccessesFromSelf().stream().anyMatch(otherwise::covers), exemption.toString());
    }

    @ParameterizedTest
    @FieldSource("io.renewal.server.architecture.CycleRules#KNOWN")
    void aKnownCycleIsThere(String name) {
        ArchRule strict = CycleRules.noCycles(Hexagon.PRODUCT, without(CycleRules.KNOWN, name), CycleRules.ONE);
        assertTrue(strict.evaluate(Product.CLASSES).hasViolation(), name + " closes no cycle any more: take it from the list");
    }

    @ParameterizedTest
    @FieldSource("io.renewal.server.architecture.CycleRules#ONE")
    void packagesThatCountAsOneNameEachOther(Place place) {
        ArchRule strict = CycleRules.noCycles(Hexagon.PRODUCT, CycleRules.KNOWN, without(CycleRules.ONE, place));
        assertTrue(strict.evaluate(Product.CLASSES).hasViolation(), place + " can stand alone: take it from the list");
    }

    @ParameterizedTest
    @FieldSource("io.renewal.server.architecture.CycleRules#TOPS")
    void whatPutsAModuleTogetherIsThere(String name) {
        assertFalse(product(name).getDirectDependenciesFromSelf().isEmpty());
    }

    @ParameterizedTest
    @FieldSource("io.renewal.server.architecture.AllowList#ALL")
    void everyLibraryOfAnAllowListIsUsed(AllowList list) {
        List<JavaClass> used = Product.CLASSES.that(Hexagon.PRODUCT.in(list.module())).stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream()).map(dependency -> dependency.getTargetClass()).toList();
        List<String> idle = list.libraries().stream().filter(library -> !library.startsWith("java."))
                .filter(library -> used.stream().noneMatch(in(library))).toList();
        assertEquals(List.of(), idle);
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void whatIsForbiddenExists(Forbidden ban) {
        assertEquals(List.of(), ban.unknownNames());
    }

    static Stream<Forbidden> forbidden() {
        return Stream.concat(Forbidden.TIME_AND_CHANCE.stream(), Forbidden.SLEEP.stream());
    }

    private static JavaClass product(String name) {
        return Product.CLASSES.get(Hexagon.PRODUCT.root() + "." + name);
    }

    private static DescribedPredicate<JavaClass> in(String library) {
        return JavaClass.Predicates.resideInAPackage(library);
    }

    private static <T> Set<T> without(Set<T> all, T one) {
        return all.stream().filter(each -> !each.equals(one)).collect(Collectors.toSet());
    }
}
