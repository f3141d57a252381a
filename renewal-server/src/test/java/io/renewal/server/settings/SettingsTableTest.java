package io.renewal.server.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsTableTest {
    @Test
    void everyDefaultCanBeRead() {
        for (Setting<?> setting : SettingsTable.ALL) {
            assertTrue(setting.byDefault().stream().allMatch(text -> setting.type().read(text).isPresent()), setting::key);
        }
    }

    /** What keeps the key of a broken constraint right: the keys are the paths of the components. */
    @Test
    void everyKeyIsTheNameOfAComponentAndEveryComponentHasItsKey() {
        assertEquals(components(Settings.class, "").sorted().toList(), SettingsTable.ALL.stream().map(Setting::key).sorted().toList());
    }

    @Test
    void noTwoSettingsShareAnEnvironmentVariable() {
        List<String> variables = SettingsTable.ALL.stream().map(Setting::environmentVariable).toList();

        assertEquals(variables.stream().distinct().toList(), variables);
    }

    @Test
    void everythingSecretIsMasked() {
        List<String> secrets = SettingsTable.ALL.stream().filter(setting -> setting.disclosure() == Disclosure.SECRET).map(Setting::key)
                .toList();

        assertEquals(
                List.of("operator.key", "console.secret", "database.password", "payment.provider-key", "payment.callback-secret",
                        "sandbox.provider-key"),
                secrets);
    }

    private static Stream<String> components(Class<?> type, String prefix) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> {
            String name = prefix + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            return component.getType().isRecord() ? components(component.getType(), name + ".") : Stream.of(name);
        });
    }
}
