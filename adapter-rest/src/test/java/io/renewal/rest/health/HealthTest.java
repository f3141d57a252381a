package io.renewal.rest.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.rest.http.TestApi;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class HealthTest {
    @Test
    void aProcessWithoutItsDatabaseLivesButIsNotReady() {
        try (TestApi api = TestApi.started()) {
            assertEquals("{\"status\":\"up\"}", api.get("/health/ready").body());
            api.databaseIsUp(false);
            HttpResponse<String> ready = api.get("/health/ready");
            assertEquals(503, ready.statusCode());
            assertTrue(ready.body().contains("\"missing\":[\"database\"]"), ready.body());
            assertFalse(ready.body().contains("connection refused"), ready.body());
            assertTrue(ready.headers().firstValue("Retry-After").isPresent());
            assertEquals("{\"status\":\"up\"}", api.get("/health/live").body());
            api.databaseIsUp(true);
            assertEquals(200, api.get("/health/ready").statusCode());
        }
    }
}
