package io.renewal.rest.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.renewal.rest.problem.FieldErrors;
import io.renewal.rest.problem.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** The bytes of a body as text that is known to be exactly one JSON value. */
final class JsonText {
    private final JsonMapper mapper;

    JsonText(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** @throws ProblemException if the bytes are not UTF-8, or not one JSON value, or one of absurd depth or length */
    String of(byte[] bytes) {
        String text = decoded(bytes);
        if (text.isBlank()) {
            throw wrong("must be a JSON object; there is none");
        }
        if (text.charAt(0) == '\uFEFF') {
            throw wrong("must not begin with a byte order mark");
        }
        try (JsonParser parser = mapper.createParser(text)) {
            parser.nextToken();
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw wrong("must be one JSON object with nothing after it");
            }
        } catch (StreamConstraintsException absurd) {
            throw wrong("must not nest so deeply, nor have numbers or names so long");
        } catch (JsonProcessingException broken) {
            throw wrong(faultOf(broken));
        } catch (IOException impossible) {
            throw new IllegalStateException("text in memory cannot fail to be read", impossible);
        }
        return text;
    }

    private static String decoded(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw wrong("must be UTF-8");
        }
    }

    private static String faultOf(JsonProcessingException broken) {
        String kind = broken.getOriginalMessage().startsWith("Duplicate") ? "must not have a field twice" : "must be JSON";
        return kind + "; see line " + broken.getLocation().getLineNr() + ", column " + broken.getLocation().getColumnNr();
    }

    private static ProblemException wrong(String message) {
        return FieldErrors.problem(FieldErrors.BODY, message).exception();
    }
}
