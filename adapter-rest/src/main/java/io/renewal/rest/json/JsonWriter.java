package io.renewal.rest.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes whatever a resource answers with, as a whole: an entity that cannot be written is a fault before the first byte is sent. */
final class JsonWriter implements MessageBodyWriter<Object> {
    private final JsonMapper mapper;

    @Inject
    JsonWriter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        boolean json = mediaType.getSubtype().equals("json") || mediaType.getSubtype().endsWith("+json");
        return json && type != String.class && type != byte[].class && !InputStream.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(Object entity, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        out.write(mapper.writeValueAsBytes(entity));
    }
}
