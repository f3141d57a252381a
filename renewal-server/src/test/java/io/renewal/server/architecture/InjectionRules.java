package io.renewal.server.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;

/** Guice hands things to constructors, and inside the application only modules know that it is Guice. */
final class InjectionRules {
    private InjectionRules() {}

    static ArchRule notIntoFields() {
        return fields().should().notBeAnnotatedWith(Inject.class).andShould().notBeAnnotatedWith(com.google.inject.Inject.class)
                .because("what a class needs stands in its constructor, so that a test can hand it in and nothing is ever half made");
    }

    static ArchRule notIntoMethods() {
        return methods().should().notBeAnnotatedWith(Inject.class).andShould().notBeAnnotatedWith(com.google.inject.Inject.class)
                .because("what a class needs stands in its constructor, so that a test can hand it in and nothing is ever half made");
    }

    static ArchRule byTheStandardAnnotation() {
        return members().should().notBeAnnotatedWith(com.google.inject.Inject.class)
                .because("jakarta.inject.Inject says the same and binds a class to no container");
    }

    static ArchRule guiceOnlyInModules(Hexagon hexagon) {
        return noClasses().that().resideInAPackage(hexagon.under(Place.APPLICATION))
                .and(describe("are no modules", type -> !Hexagon.outermost(type).getSimpleName().endsWith("Module")))
                .should().dependOnClassesThat().resideInAPackage("com.google.inject..")
                .because("use cases are plain classes that a test makes with new");
    }
}
