package io.renewal.server.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.order.OrderTransition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStatesDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "order-states.md");

    @Test
    void theDocumentIsUpToDate() throws IOException {
        String expected = document();
        if (System.getProperty("update-docs") != null) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, expected);
        }

        assertTrue(Files.exists(DOCUMENT), "run ./mvnw verify -Dupdate-docs");
        assertEquals(expected, Files.readString(DOCUMENT), "docs/order-states.md is stale: run ./mvnw verify -Dupdate-docs");
    }

    /** To Mermaid a colon begins a label and a semicolon ends a line; a bar ends a cell of the table. */
    @ParameterizedTest
    @EnumSource
    void aCauseCanBeDrawn(OrderTransition transition) {
        assertFalse(transition.cause().matches(".*[:;|#\\n].*"), transition.cause());
    }

    private static String document() {
        return """
                # The states of an order

                Generated from `OrderTransition`; after a change there run `./mvnw verify -Dupdate-docs`.

                ```mermaid
                stateDiagram-v2
                %s```

                An order is open while it is %s: as long as one is, no other is placed for its instance. Without an answer to a payment an order
                stays Paying. A payment from the balance begins and is answered in one transaction, so its Paying is never seen.

                | from | to | when |
                |---|---|---|
                %s""".formatted(diagram(), openStates(), table());
    }

    private static String diagram() {
        // Orders begin so: see Order.Unpaid.placed and Order.Paid.atOnce.
        Stream<String> begin = Stream.of("[*] --> " + name(OrderStatus.UNPAID),
                "[*] --> %s : days granted for nothing, or a spec that is no dearer".formatted(name(OrderStatus.PAID)));
        Stream<String> ways = Arrays.stream(OrderTransition.values())
                .map(way -> "%s --> %s : %s".formatted(name(way.from()), name(way.to()), way.cause()));
        Stream<String> ends = Arrays.stream(OrderStatus.values()).filter(status -> !isLeft(status))
                .map(status -> name(status) + " --> [*]");
        return Stream.of(begin, ways, ends).flatMap(lines -> lines).map("    %s\n"::formatted).collect(Collectors.joining());
    }

    private static boolean isLeft(OrderStatus status) {
        return Arrays.stream(OrderTransition.values()).anyMatch(way -> way.from() == status);
    }

    private static String openStates() {
        return Arrays.stream(OrderStatus.values()).filter(OrderStatus::isOpen).map(OrderStatesDocumentTest::name)
                .collect(Collectors.joining(" or "));
    }

    private static String table() {
        return Arrays.stream(OrderTransition.values())
                .map(way -> "| %s | %s | %s |\n".formatted(name(way.from()), name(way.to()), way.cause())).collect(Collectors.joining());
    }

    /** As the API spells it: {@code RefundDue} for {@code REFUND_DUE}. */
    private static String name(OrderStatus status) {
        return Arrays.stream(status.name().split("_", -1)).map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
