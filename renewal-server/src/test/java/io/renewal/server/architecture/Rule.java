package io.renewal.server.architecture;

import com.tngtech.archunit.lang.ArchRule;

/** All rules. Each is checked on the product, and must fail on the classes that break it. */
enum Rule {
    LAYERS,
    ADAPTERS_SHOW_LITTLE,
    DOMAIN_LIBRARIES,
    APPLICATION_LIBRARIES,
    REST_LIBRARIES,
    PERSISTENCE_LIBRARIES,
    PAYMENT_LIBRARIES,
    NOTIFICATION_LIBRARIES,
    IN_PORTS_ARE_IMPLEMENTED_BY_SERVICES,
    SERVICES_ARE_HIDDEN,
    ROUTES_HOLD_NO_SERVICES,
    ROUTES_DO_NOT_REACH_THROUGH,
    TIME_AND_CHANCE,
    NOBODY_SLEEPS,
    NO_INJECTION_INTO_FIELDS,
    NO_INJECTION_INTO_METHODS,
    THE_STANDARD_INJECT,
    GUICE_ONLY_IN_MODULES,
    NO_CYCLES,
    NO_STANDARD_STREAMS;

    ArchRule on(Hexagon hexagon) {
        return switch (this) {
            case LAYERS -> LayerRules.layers(hexagon);
            case ADAPTERS_SHOW_LITTLE -> LayerRules.adaptersShowLittle(hexagon);
            case DOMAIN_LIBRARIES -> AllowList.DOMAIN.ruleOn(hexagon);
            case APPLICATION_LIBRARIES -> AllowList.APPLICATION.ruleOn(hexagon);
            case REST_LIBRARIES -> AllowList.REST.ruleOn(hexagon);
            case PERSISTENCE_LIBRARIES -> AllowList.PERSISTENCE.ruleOn(hexagon);
            case PAYMENT_LIBRARIES -> AllowList.PAYMENT.ruleOn(hexagon);
            case NOTIFICATION_LIBRARIES -> AllowList.NOTIFICATION.ruleOn(hexagon);
            case IN_PORTS_ARE_IMPLEMENTED_BY_SERVICES -> PortRules.inPortsAreImplementedByServices(hexagon);
            case SERVICES_ARE_HIDDEN -> PortRules.servicesAreHidden(hexagon);
            case ROUTES_HOLD_NO_SERVICES -> PortRules.routesHoldNoServices(hexagon);
            case ROUTES_DO_NOT_REACH_THROUGH -> PortRules.routesDoNotReachThrough(hexagon);
            case TIME_AND_CHANCE -> TimeAndChanceRules.areHandedIn(hexagon);
            case NOBODY_SLEEPS -> TimeAndChanceRules.nobodySleeps();
            case NO_INJECTION_INTO_FIELDS -> InjectionRules.notIntoFields();
            case NO_INJECTION_INTO_METHODS -> InjectionRules.notIntoMethods();
            case THE_STANDARD_INJECT -> InjectionRules.byTheStandardAnnotation();
            case GUICE_ONLY_IN_MODULES -> InjectionRules.guiceOnlyInModules(hexagon);
            case NO_CYCLES -> CycleRules.noCycles(hexagon);
            case NO_STANDARD_STREAMS -> StreamRules.noStandardStreams();
        };
    }
}
