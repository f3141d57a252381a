package io.renewal.server.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

/** The product keeps the rules, and the rules speak of the product. */
class ArchitectureTest {
    @ParameterizedTest
    @EnumSource
    void theProductKeepsTheRule(Rule rule) {
        rule.on(Hexagon.PRODUCT).check(Product.CLASSES);
    }

    /** A rule on a package that does not exist is kept by everybody. */
    @ParameterizedTest
    @EnumSource
    void everyPackageThatRulesNameHasClasses(Place place) {
        assertTrue(Product.CLASSES.stream().anyMatch(Hexagon.PRODUCT.in(place)), place.path());
    }

    @Test
    void noTestIsTakenForTheProduct() {
        List<String> tests = Product.CLASSES.stream().map(JavaClass::getName)
                .filter(name -> name.contains(".testkit.") || name.contains(".testing.") || name.contains(".architecture.")
                        || name.endsWith("Test") || name.endsWith("Contract"))
                .toList();
        assertEquals(List.of(), tests);
    }
}
