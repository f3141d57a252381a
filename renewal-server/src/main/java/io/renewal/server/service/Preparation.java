package io.renewal.server.service;

import java.net.URI;

/** What is done before the first request is answered, and what is told once it can be. */
public interface Preparation {
    /** Nothing to do, and only the address to tell. */
    Preparation NONE = new Preparation() {
        @Override
        public void prepare() {
            // a server that serves finds its data as it left them
        }

        @Override
        public String greeting(URI address) {
            return "Renewal answers at " + address;
        }
    };

    /** Does it; again at every start, so it does only what is not done yet. */
    void prepare();

    /** What to tell whoever started the server, once it answers at {@code address}. */
    String greeting(URI address);
}
