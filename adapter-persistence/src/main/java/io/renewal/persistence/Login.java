package io.renewal.persistence;

import java.util.Optional;
import java.util.Properties;

/**
 * Where a database is and how to log in. Safe to log.
 *
 * @param url a JDBC URL
 * @param user empty if the URL names the role
 * @param password empty if the URL names it, or none is needed
 */
record Login(String url, Optional<String> user, Optional<String> password) {
    /** The given properties of the driver, and these credentials. What the URL says beats them all. */
    Properties with(Properties properties) {
        Properties all = new Properties();
        all.putAll(properties);
        user.ifPresent(name -> all.setProperty("user", name));
        password.ifPresent(secret -> all.setProperty("password", secret));
        return all;
    }

    /** A URL without the password that it may name. */
    static String masked(String url) {
        return url.replaceAll("(?i)(password=)[^&]*", "$1masked").replaceAll("://[^/@]*@", "://");
    }

    @Override
    public String toString() {
        return masked(url);
    }
}
