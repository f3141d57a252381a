package io.renewal.rest.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

@SuppressWarnings("rawtypes") // Jackson finds a serializer of all enums by the raw type
final class EnumWriter extends StdSerializer<Enum> {
    EnumWriter() {
        super(Enum.class);
    }

    @Override
    public void serialize(Enum constant, JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeString(EnumText.of((Enum<?>) constant));
    }
}
