package io.renewal.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads Money, naming the part of it that is wrong. */
final class MoneyReader extends StdDeserializer<Money> {
    MoneyReader() {
        super(Money.class);
    }

    @Override
    public @Nullable Money deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String path = Collecting.path(context);
        MoneyJson json = context.readValue(parser, MoneyJson.class);
        return json == null ? null : json.toMoney(path, Collecting.errors(context)).orElse(null);
    }
}
