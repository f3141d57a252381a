package io.renewal.rest.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.inject.Singleton;
import io.renewal.rest.jaxrs.Components;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The OpenAPI 3.1 document, generated from the resources once, when it is first asked for. The same code gives the same text. */
@Singleton
final class ApiDescription {
    static {
        ModelConverters.getInstance(true).addConverter(new RecordSchemas());
    }

    private final Provider<Set<Object>> components;
    private Optional<String> json = Optional.empty();

    @Inject
    ApiDescription(@Components.All Provider<Set<Object>> components) {
        this.components = components;
    }

    synchronized String json() {
        String known = json.orElseGet(() -> written(generated(components.get())));
        json = Optional.of(known);
        return known;
    }

    private static OpenAPI generated(Set<Object> components) {
        Set<Class<?>> resources = components.stream().<Class<?>>map(Object::getClass).filter(type -> type.isAnnotationPresent(Path.class))
                .sorted(Comparator.comparing(Class::getName)).collect(Collectors.toCollection(LinkedHashSet::new));
        OpenAPI base = new OpenAPI().openapi("3.1.0").info(new Info().title("Renewal").version("v1"));
        OpenAPI api = new Reader(new SwaggerConfiguration().openAPI(base).openAPI31(true).defaultResponseCode("200")).read(resources);
        SharedParts.addTo(api);
        EventSchemas.addTo(api);
        api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
        Paths sorted = new Paths();
        new TreeMap<>(api.getPaths()).forEach(sorted::addPathItem);
        api.setPaths(sorted);
        api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
        return api;
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        boolean needsKey = path.startsWith("/v1/");
        operation.getResponses().values().stream()
                .filter(response -> response.getDescription() == null || response.getDescription().isBlank())
                .forEach(response -> response.setDescription("Done."));
        ProblemResponses.declare(operation, method, needsKey);
        if (operation.getRequestBody() != null) {
            jsonOnly(operation.getRequestBody());
        }
        if (needsKey) {
            operation.addSecurityItem(new SecurityRequirement().addList(SharedParts.BEARER));
        }
        if (method == PathItem.HttpMethod.POST) {
            operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + SharedParts.IDEMPOTENCY_KEY));
        }
    }

    /** Resources say nothing of the type of bodies, because that is checked for all of them alike. */
    private static void jsonOnly(RequestBody body) {
        MediaType any = body.getContent().values().iterator().next();
        body.content(new Content().addMediaType("application/json", any)).required(true);
    }

    private static String written(OpenAPI api) {
        try {
            return Json31.mapper().writeValueAsString(api);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the OpenAPI document cannot be written", impossible);
        }
    }
}
