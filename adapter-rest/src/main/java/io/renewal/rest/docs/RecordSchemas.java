package io.renewal.rest.docs;

import com.fasterxml.jackson.databind.JavaType;
import io.renewal.rest.json.MoneyJson;
import io.renewal.rest.json.TextForm;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Says of records what their types say: a component is always there, unless it is {@code @Nullable}; Money has one shared form. */
final class RecordSchemas implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json31.mapper().constructType(type.getType());
        if (java != null && java.hasRawClass(Money.class)) {
            return context.resolve(new AnnotatedType(MoneyJson.class).resolveAsRef(true));
        }
        if (java != null && TextForm.ALL.stream().anyMatch(form -> java.hasRawClass(form.type()) && !java.isEnumType())) {
            return new JsonSchema().types(Set.of("string"));
        }
        if (java != null && java.isEnumType()) {
            return enumeration(java.getRawClass());
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (java != null && java.isRecordType() && schema != null) {
            Schema<?> model = schema.get$ref() == null ? schema : context.getDefinedModels().get(nameIn(schema.get$ref()));
            if (model != null && model.getProperties() != null) {
                describe(java.getRawClass(), model);
            }
        }
        return schema;
    }

    private static Schema<?> enumeration(Class<?> type) {
        Schema<Object> schema = new JsonSchema();
        schema.setTypes(Set.of("string"));
        schema.setEnum(List.copyOf(TextForm.texts(type)));
        return schema;
    }

    private static String nameIn(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static void describe(Class<?> type, Schema<?> model) {
        for (RecordComponent component : type.getRecordComponents()) {
            Schema<?> property = model.getProperties().get(component.getName());
            if (property == null) {
                continue;
            }
            if (mayBeNull(component)) {
                model.getProperties().put(component.getName(), orNull(property));
            } else {
                model.addRequiredItem(component.getName());
            }
        }
    }

    private static boolean mayBeNull(RecordComponent component) {
        io.swagger.v3.oas.annotations.media.Schema said = component.getAccessor()
                .getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        boolean saidRequired = said != null && said.requiredMode() == RequiredMode.REQUIRED;
        return !saidRequired && component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.getTypes() != null) {
            property.addType("null");
            if (property.getEnum() != null && !property.getEnum().contains(null)) {
                property.addEnumItemObject(null);
            }
            return property;
        }
        return property.getAnyOf() != null ? property : new JsonSchema().anyOf(List.of(property, new JsonSchema().types(Set.of("null"))));
    }
}
