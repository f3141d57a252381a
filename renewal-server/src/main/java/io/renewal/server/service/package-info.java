/** The running server: what it is made of ({@link io.renewal.server.service.Wiring}), how it starts, and how it ends. */
@NullMarked
package io.renewal.server.service;

import org.jspecify.annotations.NullMarked;
