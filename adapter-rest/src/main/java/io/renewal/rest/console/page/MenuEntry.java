package io.renewal.rest.console.page;

import io.renewal.rest.console.text.Phrase;

/** An entry of the menu. */
public record MenuEntry(String address, Phrase label) {}
