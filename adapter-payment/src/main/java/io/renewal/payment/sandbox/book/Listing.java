package io.renewal.payment.sandbox.book;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.wire.Answer;
import io.renewal.payment.sandbox.wire.Call;
import io.renewal.payment.sandbox.wire.Form;
import io.renewal.payment.sandbox.wire.Json;
import io.renewal.payment.sandbox.wire.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Lists of objects, the newest first, by pages: {@code limit}, {@code starting_after} and {@code has_more}. */
public final class Listing {
    private static final long MOST = 100;
    private static final long USUAL = 10;

    private Listing() {}

    /** All of the kind whose fields equal the parameters that have their names. */
    public static Endpoint of(Kind kind, String url, String... filters) {
        return (call, books) -> {
            String[] known = Stream.concat(Arrays.stream(filters), Stream.of("limit", "starting_after")).toArray(String[]::new);
            Form form = call.knowing(known);
            return answer(call, books, url, books.newestFirst(kind, object -> Arrays.stream(filters)
                    .allMatch(field -> form.text(field).map(wanted -> Json.is(object, field, wanted)).orElse(true))));
        };
    }

    /** The page that the call asks for. */
    public static Answer answer(Call call, Change books, String url, List<ObjectNode> all) {
        long limit = call.form().whole("limit").orElse(USUAL);
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("This value must be between 1 and 100 (it currently is '" + limit + "').").param("limit")
                    .code("parameter_invalid_integer");
        }
        List<ObjectNode> rest = new ArrayList<>(all);
        call.form().text("starting_after").ifPresent(last -> skipTo(rest, last));
        ObjectNode list = Json.object().put("object", "list").put("url", url).put("has_more", rest.size() > limit);
        ArrayNode data = list.putArray("data");
        rest.stream().limit(limit).map(Shown::plain).forEach(data::add);
        return Shown.answer(call, books, list);
    }

    private static void skipTo(List<ObjectNode> all, String last) {
        for (int i = 0; i < all.size(); i++) {
            if (Json.is(all.get(i), "id", last)) {
                all.subList(0, i + 1).clear();
                return;
            }
        }
        throw Refusal.invalid("No such object: '" + last + "'").code("resource_missing").param("starting_after");
    }
}
