/**
 * Everything that may go wrong between us and the payment provider, over the real things: the use cases, the adapter, HTTP, and the provider
 * of the sandbox. Whatever goes wrong, the money is accounted for.
 */
@org.jspecify.annotations.NullMarked
package io.renewal.server.faults;
