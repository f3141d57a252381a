package io.renewal.rest.json;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import org.joda.money.Money;

/** How JSON is read and written: nothing is guessed on the way in, nothing is lost on the way out. */
final class Json {
    private Json() {}

    /**
     * Unknown and repeated fields, trailing content and every coercion are refused: {@code "3"} is no number, {@code 1.5} no whole number,
     * {@code 3} no text, {@code ""} not null. Instants and Money have the API's form. Thread-safe.
     */
    static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder().addModule(new JavaTimeModule()).addModule(renewalTypes())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT).disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .defaultLeniency(false);
        return builder.withCoercionConfigDefaults(coercions -> {
            for (CoercionInputShape shape : CoercionInputShape.values()) {
                coercions.setCoercion(shape, CoercionAction.Fail);
            }
        }).build();
    }

    private static SimpleModule renewalTypes() {
        SimpleModule module = new SimpleModule("renewal");
        module.addDeserializer(String.class, new TextReader.Text());
        module.addDeserializer(Instant.class, new TextReader.Instants());
        module.addDeserializer(Money.class, new MoneyReader());
        TextForm.ALL.forEach(form -> addReader(module, form));
        module.addSerializer(Enum.class, new EnumWriter());
        module.addSerializer(Instant.class, new InstantWriter());
        module.addSerializer(Money.class, new MoneyWriter());
        module.setDeserializerModifier(new CollectingModifier());
        return module;
    }

    private static <T> void addReader(SimpleModule module, TextForm<T> form) {
        module.addDeserializer(form.type(), new TextReader.Formed<>(form));
    }
}
