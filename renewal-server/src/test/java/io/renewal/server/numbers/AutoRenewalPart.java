package io.renewal.server.numbers;

/** What {@link AutoRenewalCommand} measures. */
enum AutoRenewalPart {
    BALANCE, NODES, GROWTH, PROVIDER
}
