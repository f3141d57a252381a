package io.renewal.application.query;

import io.renewal.domain.event.RecordedEvent;

/**
 * An event at its place in the feed.
 *
 * @param position counts all events from 1
 */
public record FeedItem(long position, RecordedEvent event) {}
