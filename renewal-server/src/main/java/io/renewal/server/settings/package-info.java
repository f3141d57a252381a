/**
 * What the operator can set, and from where: {@link io.renewal.server.settings.SettingsTable} lists every setting, {@link
 * io.renewal.server.settings.SettingsLoader} reads them, {@link io.renewal.server.settings.Settings} is what the rest of the server sees.
 */
@NullMarked
package io.renewal.server.settings;

import org.jspecify.annotations.NullMarked;
