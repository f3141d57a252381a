package io.renewal.persistence.embedded;

/**
 * Where a PostgreSQL database is and how to log in. Immutable; safe to log, the password is masked.
 *
 * @param url a JDBC URL without credentials
 * @param user the role to log in as
 * @param password its password, in the clear
 */
public record DatabaseAddress(String url, String user, String password) {
    /** The database that an embedded server keeps for the service. */
    static final String DATABASE = "renewal";
    static final String USER = "renewal";

    static DatabaseAddress onLoopback(int port, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE, USER, password);
    }

    @Override
    public String toString() {
        return url + " as " + user + " (password masked)";
    }
}
