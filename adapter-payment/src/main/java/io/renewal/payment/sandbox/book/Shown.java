package io.renewal.payment.sandbox.book;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.wire.Answer;
import io.renewal.payment.sandbox.wire.Call;
import io.renewal.payment.sandbox.wire.Refusal;
import java.util.List;

/** Objects as the client sees them: without what begins with an underscore, and with what it wants expanded. */
public final class Shown {
    private Shown() {}

    /** Without our own fields. */
    public static ObjectNode plain(ObjectNode object) {
        ObjectNode shown = object.deepCopy();
        shown.properties().removeIf(field -> field.getKey().startsWith("_"));
        return shown;
    }

    /** The answer to the call, expanded as it asks. */
    public static Answer answer(Call call, Change books, ObjectNode object) {
        ObjectNode shown = plain(object);
        for (String path : call.expand()) {
            expand(shown, List.of(path.split("\\.", -1)), books);
        }
        return Answer.ok(shown);
    }

    private static void expand(ObjectNode object, List<String> path, Change books) {
        if (path.isEmpty()) {
            return;
        }
        String field = path.getFirst();
        List<String> rest = path.subList(1, path.size());
        JsonNode value = object.path(field);
        if (value.isMissingNode()) {
            throw Refusal.invalid("This property cannot be expanded (" + field + ").").code("property_cannot_be_expanded");
        }
        if (value.isTextual()) {
            ObjectNode whole = whole(value.textValue(), field, books);
            object.set(field, whole);
            expand(whole, rest, books);
        }
        if (value instanceof ObjectNode nested) {
            expand(nested, rest, books);
        }
        if (value instanceof ArrayNode list) {
            list.forEach(element -> expand((ObjectNode) element, rest, books));
        }
    }

    private static ObjectNode whole(String id, String field, Change books) {
        return Kind.ofId(id).flatMap(kind -> books.find(kind, id)).map(Shown::plain)
                .orElseThrow(() -> Refusal.invalid("This property cannot be expanded (" + field + ").")
                        .code("property_cannot_be_expanded"));
    }
}
