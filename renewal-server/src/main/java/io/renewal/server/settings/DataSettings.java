package io.renewal.server.settings;

import java.nio.file.Path;

/**
 * What is kept on this machine.
 *
 * @param dir the folder, made when it does not exist; a relative one is relative to the working folder
 */
public record DataSettings(Path dir) {}
