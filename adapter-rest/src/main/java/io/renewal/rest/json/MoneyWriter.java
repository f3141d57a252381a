package io.renewal.rest.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.joda.money.Money;

final class MoneyWriter extends StdSerializer<Money> {
    MoneyWriter() {
        super(Money.class);
    }

    @Override
    public void serialize(Money money, JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writePOJO(MoneyJson.of(money));
    }
}
