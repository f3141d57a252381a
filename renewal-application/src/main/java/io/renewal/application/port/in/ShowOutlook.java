package io.renewal.application.port.in;

import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.outlook.Outlook;
import java.util.Optional;

/**
 * Tells what will happen to an instance if nobody does anything, at the prices in effect now. Changes nothing. Thread-safe.
 */
public interface ShowOutlook {
    /** Empty if there is no such instance for the caller. */
    Optional<Outlook> outlook(Caller caller, InstanceId instanceId);
}
