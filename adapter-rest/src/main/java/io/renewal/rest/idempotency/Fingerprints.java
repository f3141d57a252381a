package io.renewal.rest.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.renewal.application.idempotency.RequestFingerprint;
import io.renewal.rest.http.RequestBody;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells requests apart by method, address and body. White space and the order of fields make no difference in a body. Thread-safe. */
final class Fingerprints {
    private final JsonMapper mapper;
    private final ObjectWriter sorted;

    @Inject
    Fingerprints(JsonMapper mapper) {
        this.mapper = mapper;
        this.sorted = mapper.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);
    }

    RequestFingerprint of(ContainerRequestContext request) {
        MessageDigest digest = sha256();
        digest.update(request.getMethod().getBytes(UTF_8));
        digest.update((byte) '\n');
        digest.update(request.getUriInfo().getRequestUri().getRawPath().getBytes(UTF_8));
        digest.update((byte) '\n');
        digest.update(canonical(RequestBody.of(request)));
        return new RequestFingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    private byte[] canonical(byte[] body) {
        try {
            return sorted.writeValueAsBytes(mapper.readTree(body));
        } catch (IOException notJson) {
            // Also what Jackson does not call its own exception: bytes that it takes for an encoding that there is not.
            return body;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
