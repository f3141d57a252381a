/** Bodies: read strictly and with all their faults at once; written exactly. */
@NullMarked
package io.renewal.rest.json;

import org.jspecify.annotations.NullMarked;
