package io.renewal.persistence;

import java.util.Map;
import java.util.Properties;

/** How the driver behaves, for two uses. A setting that the URL makes too is the URL's. */
final class DriverSettings {
    /**
     * For migrations: a statement takes its time.
     *
     * <p>Details of server errors hold the values of rows, which have no business in a log.
     */
    static final Properties PATIENT = of(Map.of("ApplicationName", "renewal", "connectTimeout", "3", "loginTimeout", "5", "tcpKeepAlive",
            "true", "logServerErrorDetail", "false"));

    /**
     * For serving: nobody waits long for a database that is stuck. Where the server gives up first, the connection stays of use; the
     * socket's timeout is for a server that does not even give up.
     */
    static final Properties PROMPT = of(PATIENT,
            Map.of("socketTimeout", "20", "options",
                    "-c statement_timeout=10s -c lock_timeout=5s -c idle_in_transaction_session_timeout=30s"));

    private DriverSettings() {}

    private static Properties of(Map<?, ?>... settings) {
        Properties properties = new Properties();
        for (Map<?, ?> some : settings) {
            properties.putAll(some);
        }
        return properties;
    }
}
