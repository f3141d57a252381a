package io.renewal.rest.console.event;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.renewal.application.testkit.SampleEvents;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.rest.console.text.Language;
import io.renewal.rest.console.text.Words;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What events are called. */
class EventWordsTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyEventIsToldWithAllItsParts(Language language) {
        EventWords words = new EventWords(new Words(language), ZoneId.of("Asia/Shanghai"));
        for (InstanceEvent event : SampleEvents.ofEveryType()) {
            String told = words.of(event);
            assertFalse(told.isBlank() || told.contains("{"), told);
        }
    }
}
