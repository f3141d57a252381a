/**
 * The load generator behind {@code docs/numbers.md}, run by {@code bench/run}: how fast the server starts, how much memory it takes, how many
 * quotes and paid orders it answers, how that compares with the same rows written by hand, and what payments take that wait for the provider.
 */
@org.jspecify.annotations.NullMarked
package io.renewal.server.numbers;
