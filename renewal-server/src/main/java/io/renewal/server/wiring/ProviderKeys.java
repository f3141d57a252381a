package io.renewal.server.wiring;

/**
 * What the adapter and the provider of a sandbox know each other by.
 *
 * @param key of the API
 * @param callbackSecret that callbacks are signed with
 */
record ProviderKeys(String key, String callbackSecret) {
    /** Without them. */
    @Override
    public String toString() {
        return "ProviderKeys[masked]";
    }
}
