package io.renewal.server.numbers;

/** Something to be done again and again on several connections at once. */
interface Workload {
    String name();

    /**
     * Opens one of the connections.
     *
     * @param share which of the accounts this connection uses; no other does
     */
    Connected connect(Share share);

    /** A connection, for one thread. */
    interface Connected extends AutoCloseable {
        /** Does it once and checks that it went well. */
        void once();

        @Override
        void close();
    }
}
