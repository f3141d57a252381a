package io.renewal.server.cli;

import io.renewal.server.service.ShutdownSignal;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the program finds around it.
 *
 * @param environment the environment variables
 * @param settingsFile the settings file that is read if it exists
 * @param shutdown what tells the program to stop
 */
record Surroundings(Map<String, String> environment, Path settingsFile, ShutdownSignal shutdown) {}
