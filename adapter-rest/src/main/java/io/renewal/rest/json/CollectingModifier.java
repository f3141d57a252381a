package io.renewal.rest.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;

/** Puts {@link Collecting} before every deserializer that Jackson makes. */
final class CollectingModifier extends BeanDeserializerModifier {
    @Override
    public JsonDeserializer<?> modifyDeserializer(DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> reader) {
        return collecting(bean.getType(), reader);
    }

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(DeserializationConfig config, JavaType type, BeanDescription bean,
            JsonDeserializer<?> reader) {
        return collecting(type, reader instanceof TextReader ? reader : TextReader.ofEnum(type.getRawClass()));
    }

    @Override
    public JsonDeserializer<?> modifyCollectionDeserializer(DeserializationConfig config, CollectionType type, BeanDescription bean,
            JsonDeserializer<?> reader) {
        return collecting(type, reader);
    }

    @Override
    public JsonDeserializer<?> modifyMapDeserializer(DeserializationConfig config, MapType type, BeanDescription bean,
            JsonDeserializer<?> reader) {
        return collecting(type, reader);
    }

    private static JsonDeserializer<?> collecting(JavaType type, JsonDeserializer<?> reader) {
        return reader instanceof Collecting ? reader : new Collecting(type, reader);
    }
}
