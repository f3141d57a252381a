package io.renewal.payment.sandbox.book;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.wire.Json;
import io.renewal.payment.sandbox.wire.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One look into the books, and what is changed in it: seen by nobody else until it ends, and then at once or not at all. Objects are
 * handed out as copies and count only once they are {@link #keep kept}. For one thread.
 */
public final class Change {
    private final Books books;
    private final Instant now;
    private final Map<String, ObjectNode> kept = new LinkedHashMap<>();
    private String requestId = "";
    private Optional<String> key = Optional.empty();

    Change(Books books, Instant now) {
        this.books = books;
        this.now = now;
    }

    /** What its events name as their cause. */
    public void causedBy(String request, Optional<String> idempotencyKey) {
        requestId = request;
        key = idempotencyKey;
    }

    /** The time at which all of this happens. */
    public Instant now() {
        return now;
    }

    public Optional<ObjectNode> find(Kind kind, String id) {
        return Optional.ofNullable(kept.get(kind + id)).or(() -> books.stored(kind, id)).map(ObjectNode::deepCopy);
    }

    /** What the address names; 404 if it is not there. */
    public ObjectNode get(Kind kind, String id) {
        return find(kind, id).orElseThrow(() -> Refusal.notFound(noSuch(kind, id)).code("resource_missing").param("id"));
    }

    /** What the address names; 404 if it is not there or deleted. */
    public ObjectNode alive(Kind kind, String id) {
        return find(kind, id).filter(object -> !object.has("deleted"))
                .orElseThrow(() -> Refusal.notFound(noSuch(kind, id)).code("resource_missing").param("id"));
    }

    /** What a parameter names; 400 if it is not there or deleted. */
    public ObjectNode named(Kind kind, String id, String param) {
        return find(kind, id).filter(object -> !object.has("deleted"))
                .orElseThrow(() -> Refusal.invalid(noSuch(kind, id)).code("resource_missing").param(param));
    }

    /** Those that were there before this change, the newest first. */
    public List<ObjectNode> newestFirst(Kind kind, Predicate<ObjectNode> which) {
        return books.newestFirst(kind).filter(which).map(ObjectNode::deepCopy).toList();
    }

    /** A new object with an id, created now, and not kept yet. */
    public ObjectNode open(Kind kind) {
        return Shapes.of(kind).put("id", books.ids().next(kind.prefix())).put("created", now.getEpochSecond());
    }

    /** Something unguessable that begins so. */
    public String newId(String prefix) {
        return books.ids().next(prefix);
    }

    public void keep(ObjectNode object) {
        kept.put(Kind.named(object.path("object").textValue()) + object.path("id").textValue(), object.deepCopy());
    }

    /** Makes an event of what the object is now. */
    public void tell(String type, ObjectNode about) {
        ObjectNode event = open(Kind.EVENT).put("type", type).put("api_version", Versions.SPOKEN);
        event.withObject("/data").set("object", Shown.plain(about));
        event.withObject("/request").put("id", requestId.isEmpty() ? null : requestId).put("idempotency_key", key.orElse(null));
        event.put("pending_webhooks", books.isListenedTo() ? 1 : 0);
        keep(event);
    }

    /** A new object whose id is given, with no other field yet. */
    public ObjectNode openNamed(Kind kind, String id) {
        return Json.object().put("object", kind.stripeName()).put("id", id).put("created", now.getEpochSecond());
    }

    Collection<ObjectNode> kept() {
        return kept.values();
    }

    private static String noSuch(Kind kind, String id) {
        String name = kind == Kind.PAYMENT_METHOD ? "PaymentMethod" : kind.stripeName();
        return "No such " + name + ": '" + id + "'";
    }
}
