package io.renewal.server.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.Set;

/** Dependencies point inwards. */
final class LayerRules {
    /** What of an adapter is used outside it besides its module and its configuration. */
    static final Set<String> SHOWN = Set.of(
            // started last and stopped first by the server, which alone knows the order of the parts
            "rest.http.HttpServer",
            // the port is taken: the operator is told what to do about it
            "rest.http.CannotListen",
            // who watches: called by the adapter, which knows no way to count, and answered by the server
            "rest.http.Monitoring",
            // what else must be well before requests are taken, asked by the adapter and answered by the server
            "rest.health.ReadinessCheck",
            // the form of a registration that routes and files share: what is read, why it is refused, and what is written
            "rest.transfer.RegistrationJson", "rest.transfer.Parsed", "rest.transfer.Reasons",
            // one such reason, as the API words it
            "rest.problem.FieldError",
            // the adapter to the real provider, and what it is told
            "payment.stripe.StripeModule", "payment.stripe.StripeConfig",
            // the provider of a sandbox: started and stopped by the server, which tells it where to call back
            "payment.sandbox.SandboxProvider", "payment.sandbox.SandboxConfig", "payment.sandbox.webhook.WebhookTarget",
            // how an event is written, for all who tell of it: joined by the server to those who send it
            "rest.event.EventText",
            // started before and stopped after anything is sent
            "notification.WebhookClient",
            // with what it says of targets
            "notification.NotificationConfig",
            // opened before anything can be made that stands on it, closed after all else
            "persistence.Database",
            // it cannot be opened: the operator is told what to do about it
            "persistence.DatabaseUnusableException");

    private LayerRules() {}

    static ArchRule layers(Hexagon hexagon) {
        return layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("domain").definedBy(hexagon.under(Place.DOMAIN))
                .layer("application").definedBy(hexagon.under(Place.APPLICATION))
                .layer("rest").definedBy(hexagon.under(Place.REST))
                .layer("persistence").definedBy(hexagon.under(Place.PERSISTENCE))
                .layer("payment").definedBy(hexagon.under(Place.PAYMENT))
                .layer("notification").definedBy(hexagon.under(Place.NOTIFICATION))
                .layer("server").definedBy(hexagon.under(Place.SERVER))
                .whereLayer("domain").mayOnlyBeAccessedByLayers("application", "rest", "persistence", "payment",
                        "notification", "server")
                .whereLayer("application").mayOnlyBeAccessedByLayers("rest", "persistence", "payment", "notification", "server")
                .whereLayer("rest").mayOnlyBeAccessedByLayers("server")
                .whereLayer("persistence").mayOnlyBeAccessedByLayers("server")
                .whereLayer("payment").mayOnlyBeAccessedByLayers("server")
                .whereLayer("notification").mayOnlyBeAccessedByLayers("server")
                .whereLayer("server").mayNotBeAccessedByAnyLayer()
                .ensureAllClassesAreContainedInArchitecture()
                .because("adapters know the application, that knows the domain, that knows nobody, and adapters do not know each other");
    }

    static ArchRule adaptersShowLittle(Hexagon hexagon) {
        List<ArchRule> rules = Place.ADAPTERS.stream().map(adapter -> showsLittle(hexagon, adapter)).toList();
        return CompositeArchRule.of(rules).as("of an adapter only its module, its configuration and what is named are used outside it");
    }

    private static ArchRule showsLittle(Hexagon hexagon, Place adapter) {
        DescribedPredicate<JavaClass> hidden = hexagon.in(adapter).and(not(isWiringOf(hexagon, adapter)))
                .and(not(hexagon.isOneOf(SHOWN)));
        return noClasses().that().resideOutsideOfPackage(hexagon.under(adapter))
                .should().dependOnClassesThat(hidden.as("the inside of " + hexagon.at(adapter)));
    }

    private static DescribedPredicate<JavaClass> isWiringOf(Hexagon hexagon, Place adapter) {
        return describe("the module and its configuration", type -> type.getPackageName().equals(hexagon.at(adapter))
                && (type.getSimpleName().endsWith("Module") || type.getSimpleName().endsWith("Config")));
    }
}
