package io.renewal.persistence;

import io.renewal.application.port.out.LockOrder;
import io.renewal.application.port.out.LockOrder.Level;
import io.renewal.application.port.out.WebhookEndpoints;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.application.query.Position;
import io.renewal.application.webhook.WebhookEndpoint;
import io.renewal.application.webhook.WebhookEndpoint.Former;
import io.renewal.application.webhook.WebhookSecret;
import io.renewal.domain.identity.EndpointId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Timed by the clock of the database. */
record JdbcWebhookEndpoints(Handle handle, LockOrder locks) implements WebhookEndpoints {
    private static final String SELECT = """
            SELECT endpoint_id, url, secret, created_at,
                CASE WHEN former_until > clock_timestamp() THEN former_secret END AS former_secret, former_until
            FROM webhook_endpoints WHERE retired_at IS NULL
            """;

    @Override
    public Optional<WebhookEndpoint> find(EndpointId id) {
        return find(id, "");
    }

    @Override
    public Optional<WebhookEndpoint> lock(EndpointId id) {
        locks.enter(Level.ENDPOINT);
        return find(id, "FOR NO KEY UPDATE");
    }

    private Optional<WebhookEndpoint> find(EndpointId id, String lock) {
        return handle.createQuery(SELECT + "AND endpoint_id = :endpointId " + lock).bind("endpointId", id)
                .map((columns, _) -> endpoint(new Row(columns))).findOne();
    }

    @Override
    public Page<WebhookEndpoint> list(PageRequest page) {
        List<WebhookEndpoint> rows = handle
                .createQuery(SELECT + "AND endpoint_id > :after ORDER BY endpoint_id LIMIT :limit")
                .bind("after", page.after().map(Position::id).orElse("")).bind("limit", page.limit() + 1)
                .map((columns, _) -> endpoint(new Row(columns))).list();
        return Page.of(rows, page.limit(), endpoint -> new Position(Instant.EPOCH, endpoint.id().value()));
    }

    @Override
    public boolean add(WebhookEndpoint endpoint) {
        locks.enter(Level.ENDPOINT);
        return handle.createUpdate("""
                INSERT INTO webhook_endpoints (endpoint_id, url, secret, position, created_at)
                VALUES (:endpointId, :url, :secret, (SELECT coalesce(max(position), 0) FROM event_feed), :createdAt)
                ON CONFLICT (endpoint_id) DO NOTHING
                """).bind("endpointId", endpoint.id()).bind("url", endpoint.url()).bind("secret", endpoint.secret().value())
                .bind("createdAt", endpoint.createdAt()).execute() > 0;
    }

    @Override
    public void move(EndpointId id, String url) {
        Rows.requireOne(handle.createUpdate("UPDATE webhook_endpoints SET url = :url WHERE endpoint_id = :endpointId").bind("url", url)
                .bind("endpointId", id).execute(), id);
    }

    @Override
    public void replaceSecret(EndpointId id, WebhookSecret secret, Duration overlap) {
        Rows.requireOne(handle.createUpdate("""
                UPDATE webhook_endpoints
                SET secret = :secret, former_secret = secret, former_until = clock_timestamp() + make_interval(secs => :overlap)
                WHERE endpoint_id = :endpointId
                """).bind("secret", secret.value()).bind("overlap", JdbcRunningAttempts.seconds(overlap)).bind("endpointId", id).execute(),
                id);
    }

    @Override
    public int forgetSecrets() {
        locks.enter(Level.ENDPOINT);
        return handle.execute("""
                UPDATE webhook_endpoints SET former_secret = NULL, former_until = NULL
                WHERE endpoint_id IN (
                    SELECT endpoint_id FROM webhook_endpoints WHERE former_until <= clock_timestamp()
                    ORDER BY endpoint_id FOR NO KEY UPDATE SKIP LOCKED)
                """);
    }

    @Override
    public void retire(EndpointId id) {
        Rows.requireOne(handle.createUpdate("UPDATE webhook_endpoints SET retired_at = clock_timestamp() WHERE endpoint_id = :endpointId")
                .bind("endpointId", id).execute(), id);
    }

    @Override
    public List<EndpointId> retired() {
        return handle.createQuery("SELECT endpoint_id FROM webhook_endpoints WHERE retired_at IS NOT NULL ORDER BY retired_at")
                .map((columns, _) -> new EndpointId(new Row(columns).text("endpoint_id"))).list();
    }

    @Override
    public boolean remove(EndpointId id) {
        locks.enter(Level.ENDPOINT);
        return handle.createUpdate("DELETE FROM webhook_endpoints WHERE endpoint_id = :endpointId AND retired_at IS NOT NULL")
                .bind("endpointId", id).execute() > 0;
    }

    private static WebhookEndpoint endpoint(Row row) throws SQLException {
        Optional<String> former = row.textIfAny("former_secret");
        return new WebhookEndpoint(new EndpointId(row.text("endpoint_id")), row.text("url"), new WebhookSecret(row.text("secret")),
                former.isEmpty() ? Optional.empty() : Optional.of(new Former(new WebhookSecret(former.get()), row.instant("former_until"))),
                row.instant("created_at"));
    }
}
