/**
 * The store on PostgreSQL. {@link io.renewal.persistence.Database#open Database.open} makes the database ready,
 * {@link io.renewal.persistence.PersistenceModule} binds the {@code RenewalStore} on it; all else is detail.
 *
 * <p>There is one class for each out-port, with its SQL where it is used and no layer between rows and domain. The schema is in
 * {@code db/migration}, one file for each concept.
 */
@NullMarked
package io.renewal.persistence;

import org.jspecify.annotations.NullMarked;
