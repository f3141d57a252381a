package io.renewal.server.settings;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Settings from the command line: {@code --http.port=9090} or {@code --http.port 9090}. */
public final class Flags {
    private Flags() {}

    /**
     * Reads what the command line gave.
     *
     * @param matched texts by flag, as {@link Setting#flag()} names it
     * @param rest the arguments that belong to no flag, as they were written
     */
    public static Reading read(Map<String, String> matched, List<String> rest) {
        ReadingBuilder reading = new ReadingBuilder(Setting::flag);
        matched.forEach((flag, text) -> reading.add(flag, text, "flag " + flag));
        Iterator<String> arguments = rest.iterator();
        boolean valueMayFollow = false;
        while (arguments.hasNext()) {
            String argument = arguments.next();
            if (argument.startsWith("-")) {
                String flag = argument.replaceFirst("=.*", "");
                reading.add(flag, "", "flag " + flag);
                valueMayFollow = flag.equals(argument);
                continue;
            }
            if (!valueMayFollow) {
                reading.add(new Problem(argument, "(command line): expected a flag such as --http.port=8080"));
            }
            valueMayFollow = false;
        }
        return reading.build();
    }
}
