package io.renewal.server.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a module may use: what is not written here is not allowed.
 *
 * @param module whose list it is
 * @param modules of this product
 * @param libraries as packages; two dots stand for all that is below; besides those that every module may use
 */
record AllowList(Place module, Set<Place> modules, List<String> libraries) {
    /** What every module may use. */
    private static final List<String> EVERYWHERE = List.of("java.lang..", "org.jspecify.annotations");
    private static final Set<Place> INWARDS = Set.of(Place.DOMAIN, Place.APPLICATION);

    static final AllowList DOMAIN = new AllowList(Place.DOMAIN, Set.of(),
            List.of("java.math", "java.time..", "java.util", "java.util.function", "java.util.regex", "java.util.stream",
                    "org.joda.money"));

    static final AllowList APPLICATION = new AllowList(Place.APPLICATION, Set.of(Place.DOMAIN),
            List.of("java.nio.charset", "java.security", "java.time..", "java.util..", "org.joda.money",
                    "jakarta.inject", "com.google.inject.."));

    static final AllowList REST = new AllowList(Place.REST, INWARDS,
            List.of("java.io", "java.math", "java.net", "java.nio..", "java.security", "java.time..", "java.util..",
                    "org.joda.money", "jakarta.inject", "com.google.inject..", "org.slf4j..",
                    // collections that the compiler knows to be immutable
                    "com.google.common.base", "com.google.common.collect", "com.google.common.io",
                    // routes and their values
                    "jakarta.annotation", "jakarta.ws.rs..", "jakarta.validation..", "org.hibernate.validator..",
                    "com.fasterxml.jackson..", "io.swagger.v3..",
                    // pages, and what their sessions are sealed with
                    "gg.jte..", "javax.crypto..", "com.google.common.hash", "com.google.common.cache", "com.google.common.net", "java.text",
                    // the server below them
                    "org.eclipse.jetty..", "org.glassfish.jersey.."));

    static final AllowList PERSISTENCE = new AllowList(Place.PERSISTENCE, INWARDS,
            List.of("java.io", "java.math", "java.net", "java.nio..", "java.security", "java.time..", "java.util..",
                    "org.joda.money", "jakarta.inject", "com.google.inject..", "org.slf4j..",
                    // its configuration
                    "jakarta.validation.constraints",
                    // SQL and what stands in its columns
                    "java.sql", "javax.sql", "org.jdbi.v3..", "com.zaxxer.hikari..", "org.flywaydb..", "com.fasterxml.jackson..",
                    // the archive of the embedded PostgreSQL
                    "org.apache.commons.compress..", "org.tukaani.xz"));

    static final AllowList PAYMENT = new AllowList(Place.PAYMENT, INWARDS,
            List.of("java.io", "java.math", "java.net..", "java.nio..", "java.security", "java.time..", "java.util..", "javax.crypto..",
                    "org.joda.money", "jakarta.inject", "com.google.inject..", "org.slf4j..",
                    // the provider
                    "com.stripe..",
                    // what the sandbox provider and the real one say, and the server below the sandbox
                    "com.fasterxml.jackson..", "org.eclipse.jetty.."));

    static final AllowList NOTIFICATION = new AllowList(Place.NOTIFICATION, INWARDS,
            List.of("java.io", "java.net", "java.nio..", "java.time..", "java.util..", "jakarta.inject", "com.google.inject..",
                    // what receivers verify by, and the client that reaches them
                    "com.standardwebhooks..", "org.eclipse.jetty.."));

    static final List<AllowList> ALL = List.of(DOMAIN, APPLICATION, REST, PERSISTENCE, PAYMENT, NOTIFICATION);

    ArchRule ruleOn(Hexagon hexagon) {
        Stream<String> ours = Stream.concat(Stream.of(module), modules.stream()).map(hexagon::under);
        String[] allowed = Stream.of(ours, EVERYWHERE.stream(), libraries.stream()).flatMap(names -> names).toArray(String[]::new);
        return classes().that().resideInAPackage(hexagon.under(module)).should().onlyDependOnClassesThat().resideInAnyPackage(allowed)
                .because("what " + module.path() + " may use is a list, to which a library is added on purpose or not at all");
    }
}
