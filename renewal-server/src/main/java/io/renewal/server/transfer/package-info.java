/**
 * Accounts and instances from files and into files: the commands {@code import} and {@code export}; and what all commands
 * share that work without a server.
 *
 * <p>On the way in, {@link io.renewal.server.transfer.Lines} cuts the file into lines, {@link io.renewal.server.transfer.Registrations}
 * makes registrations of them, {@link io.renewal.server.transfer.ReadAhead} does both while the batch before is being stored, and
 * {@link io.renewal.server.transfer.Loading} stores them and tells what became of each.
 */
@NullMarked
package io.renewal.server.transfer;

import org.jspecify.annotations.NullMarked;
