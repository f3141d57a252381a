package io.renewal.server.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.regex.Pattern;

/**
 * The classes of the product. They are found by package on the class path: under {@code verify} the other modules are jars there, so jars
 * are not left out, and tests are told apart by where they lie or what they are called.
 */
final class Product {
    static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(new NoTestKits()).importPackages(Hexagon.PRODUCT.root());

    private Product() {}

    private static final class NoTestKits implements ImportOption {
        private static final Pattern TEST_JAR = Pattern.compile(".*-tests\\.jar[!/].*");
        private static final Pattern TEST_PACKAGE = Pattern.compile(".*/io/renewal/(application/testkit|[a-z/]+/testing)/.*");

        @Override
        public boolean includes(Location location) {
            return !location.matches(TEST_JAR) && !location.matches(TEST_PACKAGE);
        }
    }
}
