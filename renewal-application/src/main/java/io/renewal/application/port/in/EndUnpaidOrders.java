package io.renewal.application.port.in;

/** Ends orders that were not paid in time. They count as ended from that time on; this records it and tells of it. */
public interface EndUnpaidOrders extends DueWork {}
