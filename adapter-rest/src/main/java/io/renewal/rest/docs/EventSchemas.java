package io.renewal.rest.docs;

import io.renewal.rest.event.EventData;
import io.renewal.rest.event.EventJson;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Gives every type of event a schema of its own and a webhook, and makes an event one of them. */
final class EventSchemas {
    private final OpenAPI api;
    private final Schema<?> anyEvent;

    private EventSchemas(OpenAPI api, Schema<?> anyEvent) {
        this.api = api;
        this.anyEvent = anyEvent;
    }

    /** Nothing where no operation tells of events. */
    static void addTo(OpenAPI api) {
        Schema<?> anyEvent = api.getComponents().getSchemas().get(EventJson.SCHEMA);
        if (anyEvent != null) {
            new EventSchemas(api, anyEvent).addAll();
        }
    }

    private void addAll() {
        Discriminator discriminator = new Discriminator().propertyName("type");
        Schema<?> oneOf = new JsonSchema().discriminator(discriminator);
        Arrays.stream(EventData.class.getPermittedSubclasses()).sorted(Comparator.comparing(Class::getSimpleName)).forEach(data -> {
            String type = data.getSimpleName();
            String reference = "#/components/schemas/" + type;
            Schema<?> schema = schema(type, data);
            api.schema(type, schema);
            api.addWebhooks(type, new PathItem().post(webhook(schema.getDescription(), reference)));
            oneOf.addOneOfItem(new JsonSchema().$ref(reference));
            discriminator.mapping(type, reference);
        });
        api.schema(EventJson.SCHEMA, oneOf);
    }

    /** What any event has, with this type and its data. */
    private Schema<?> schema(String type, Class<?> data) {
        ResolvedSchema resolved = ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(data));
        resolved.referencedSchemas.forEach((name, schema) -> {
            if (!name.equals(type)) {
                api.schema(name, schema);
            }
        });
        Schema<Object> name = new JsonSchema();
        name.setTypes(Set.of("string"));
        name.setEnum(List.of(type));
        Schema<?> event = new JsonSchema().types(Set.of("object")).description(resolved.schema.getDescription());
        anyEvent.getProperties().forEach(event::addProperty);
        event.addProperty("type", name).addProperty("data", resolved.schema.description(null));
        event.setRequired(anyEvent.getRequired());
        return event;
    }

    private static Operation webhook(String summary, String reference) {
        Schema<?> body = new JsonSchema().types(Set.of("object")).addProperty("type", new JsonSchema().types(Set.of("string")))
                .addProperty("timestamp", new JsonSchema().types(Set.of("string")).format("date-time"))
                .addProperty("data", new JsonSchema().$ref(reference));
        body.setRequired(List.of("type", "timestamp", "data"));
        return new Operation().summary(summary).addTagsItem("Webhooks").description("""
                Signed as the Standard Webhooks specification says (`webhook-id`, `webhook-timestamp`, `webhook-signature`), and sent until it \
                is taken or given up. `webhook-id` is the id of the event: drop repeats by it. Ignore what has a lower `sequence` than \
                what you have seen of the instance.""")
                .requestBody(new RequestBody().required(true)
                        .description("When it happened, and as `data` the event as the feed has it.")
                        .content(new Content().addMediaType("application/json",
                                new MediaType().schema(body))))
                .responses(new ApiResponses().addApiResponse("2XX", new ApiResponse().description(
                        "Taken. Anything else is no answer: the event is sent again.")));
    }
}
