package io.renewal.rest.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Reads off what a refused request still sends, within limits, before it is answered. Otherwise the connection would be closed with
 * unread bytes in it, and the operating system would reset it before the caller has read why it was refused.
 */
@PreMatching
final class BodyDrain implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String STREAM = BodyDrain.class.getName();
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final long MOST_NANOS = Duration.ofSeconds(10).toNanos();

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(STREAM, request.getEntityStream());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getHeaderString("Expect") == null && request.getProperty(STREAM) instanceof InputStream body) {
            drain(body);
        }
    }

    private static void drain(InputStream body) {
        long start = System.nanoTime();
        byte[] buffer = new byte[8192];
        try {
            for (int total = 0; total < MOST_BYTES && System.nanoTime() - start < MOST_NANOS;) {
                int read = body.read(buffer);
                if (read < 0) {
                    return;
                }
                total += read;
            }
        } catch (IOException gone) {
            // The caller went away or sent nonsense; what was to be answered is answered all the same.
        }
    }
}
