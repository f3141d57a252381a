/** Receivers of events: webhooks, signed as the Standard Webhooks specification says. */
@NullMarked
package io.renewal.notification;

import org.jspecify.annotations.NullMarked;
