package io.renewal.rest.http;

import io.renewal.rest.jaxrs.Components;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;

/** Jersey with exactly the components that Guice made: nothing is discovered, scanned or injected by Jersey itself. */
final class JerseyServlet extends ServletContainer {
    /** Says of every resource that is registered as an instance that it is no provider and will be ignored; neither matters. */
    private static final Logger COMPLAINTS = Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

    @Inject
    JerseyServlet(@Components.All Set<Object> components) {
        super(configured(components));
    }

    private static ResourceConfig configured(Set<Object> components) {
        COMPLAINTS.setLevel(Level.SEVERE);
        ResourceConfig config = new ResourceConfig();
        components.forEach(config::register);
        return config.property(ServerProperties.WADL_FEATURE_DISABLE, true).property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true).property(ServerProperties.BV_FEATURE_DISABLE, true)
                // Forms are read by whoever takes them, and never taken for parameters.
                .property(ServletProperties.QUERY_PARAMS_AS_FORM_PARAMS_DISABLED, true)
                // A proxy need not tell how browsers reach it: they know where they are.
                .property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true)
                .property(ServerProperties.PROCESSING_RESPONSE_ERRORS_ENABLED, true);
    }
}
