package io.renewal.rest.http;

import java.time.Duration;
import java.util.Optional;

/** Whoever watches the server from within, and tells of it at {@code /metrics}. Thread-safe. */
public interface Monitoring {
    /** Nobody, who has nothing to tell. */
    Monitoring NONE = new Monitoring() {
        @Override
        public void answered(String method, Optional<String> route, int status, Duration took) {
            // nobody wants to know
        }

        @Override
        public String report() {
            return "";
        }
    };

    /**
     * A request was answered, be it by a refusal. Quick, as the next request of the same caller may wait for it.
     *
     * @param method as the caller wrote it, so that it may be anything; {@code BAD} if the request could not be read
     * @param route the path template, such as {@code /v1/accounts/{accountId}}; empty if none matched
     */
    void answered(String method, Optional<String> route, int status, Duration took);

    /** What to tell at {@code /metrics}, in the text format of Prometheus. */
    String report();
}
