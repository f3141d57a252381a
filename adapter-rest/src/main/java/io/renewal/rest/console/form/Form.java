package io.renewal.rest.console.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.renewal.application.idempotency.RequestFingerprint;
import io.renewal.rest.http.RequestBody;
import io.renewal.rest.json.PlainText;
import io.renewal.rest.problem.FieldErrors;
import io.renewal.rest.problem.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URLDecoder;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fields of a form as a browser sends them; of those that are there twice the last. Immutable.
 *
 * @param path where it was sent
 */
public record Form(String path, SortedMap<String, String> fields) {
    /** The field that shows that the form is ours. */
    public static final String CSRF = "csrf";

    public Form {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /**
     * The form that a request carries; empty if it carries nothing.
     *
     * @throws ProblemException ValidationFailed if it cannot be read
     */
    public static Form of(ContainerRequestContext request) {
        TreeMap<String, String> fields = new TreeMap<>();
        for (String pair : Splitter.on('&').omitEmptyStrings().split(new String(RequestBody.of(request), UTF_8))) {
            int equals = pair.indexOf('=');
            fields.put(decoded(equals < 0 ? pair : pair.substring(0, equals)), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return new Form(request.getUriInfo().getRequestUri().getRawPath(), fields);
    }

    /** A field that was filled in. */
    public Optional<String> given(String name) {
        return Optional.ofNullable(fields.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /**
     * A field that our own pages always send.
     *
     * @throws ProblemException ValidationFailed if it is missing
     */
    public String required(String name) {
        return given(name).orElseThrow(() -> FieldErrors.problem(name, "must be given").exception());
    }

    /** Tells it from other forms under the same key. What shows that it is ours differs each time that it is shown, and is left out. */
    public RequestFingerprint fingerprint() {
        Hasher hasher = Hashing.sha256().newHasher().putString(path, UTF_8);
        fields.forEach((name, value) -> {
            if (!name.equals(CSRF)) {
                hasher.putInt(name.length()).putString(name, UTF_8).putInt(value.length()).putString(value, UTF_8);
            }
        });
        return new RequestFingerprint(hasher.hash().toString());
    }

    /** To be sent once more as it is. */
    public Map<String, String> again() {
        return fields;
    }

    /** Where it was sent and what it names. Its values are keys and secrets too, and belong into no log. */
    @Override
    public String toString() {
        return "Form[path=" + path + ", fields=" + fields.keySet() + "]";
    }

    private static String decoded(String text) {
        try {
            String plain = URLDecoder.decode(text, UTF_8);
            if (PlainText.fault(plain).isEmpty()) {
                return plain;
            }
        } catch (IllegalArgumentException broken) {
            // Answered as other text that no browser sends.
        }
        throw FieldErrors.problem(FieldErrors.BODY, "must be the fields of a form").exception();
    }
}
