package io.renewal.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.server.StartupException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceOfPartsTest {
    private final List<String> story = new ArrayList<>();

    @Test
    void partsStartInOrderAndEndInTheOppositeOne() {
        Service service = service(part("database", ServiceOfPartsTest::well, ServiceOfPartsTest::well),
                part("http", ServiceOfPartsTest::well, ServiceOfPartsTest::well));

        service.start();
        service.close();
        service.close();

        assertEquals(List.of("start database", "start http", "close http", "close database"), story);
        assertEquals(URI.create("http://here"), service.address());
    }

    @Test
    void whenAPartCannotStartThoseBeforeItAreEnded() {
        Service service = service(part("database", ServiceOfPartsTest::well, ServiceOfPartsTest::well),
                part("http", ServiceOfPartsTest::badly, ServiceOfPartsTest::well),
                part("timers", ServiceOfPartsTest::well, ServiceOfPartsTest::well));

        assertThrows(StartupException.class, service::start);

        assertEquals(List.of("start database", "start http", "close database"), story);
    }

    @Test
    void aPartThatEndsBadlyDoesNotKeepTheOthersFromEnding() {
        Service service = service(part("database", ServiceOfPartsTest::well, ServiceOfPartsTest::well),
                part("http", ServiceOfPartsTest::well, ServiceOfPartsTest::badly));

        service.start();
        service.close();

        assertEquals(List.of("start database", "start http", "close http", "close database"), story);
    }

    private static void well() {
        // nothing happens
    }

    private static void badly() {
        throw new StartupException("The folder cannot be written: choose another with data.dir.");
    }

    private static Service service(Part... parts) {
        return new ServiceOfParts(List.of(parts), () -> URI.create("http://here"), () -> "Renewal answers");
    }

    private Part part(String name, Runnable starting, Runnable closing) {
        return new Part() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void start() {
                story.add("start " + name);
                starting.run();
            }

            @Override
            public void close() {
                story.add("close " + name);
                closing.run();
            }
        };
    }
}
