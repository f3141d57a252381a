/** Sample data for a sandbox, put into the books through the in-ports as an operator would. */
@NullMarked
package io.renewal.server.demo;

import org.jspecify.annotations.NullMarked;
