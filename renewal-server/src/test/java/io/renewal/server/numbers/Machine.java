package io.renewal.server.numbers;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was measured on. */
final class Machine {
    private Machine() {}

    /** What the figures depend on; nothing that names the machine. */
    static Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        facts.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("memory", Math.round(system.getTotalMemorySize() / 1e9) + " GB");
        facts.put("system", System.getProperty("os.name", "") + " " + kernel() + ", " + System.getProperty("os.arch", ""));
        facts.put("jdk", System.getProperty("java.vm.name", "") + " " + System.getProperty("java.vm.version", ""));
        return facts;
    }

    /** The kernel's number, without the suffix that whoever built it gave it. */
    private static String kernel() {
        return System.getProperty("os.version", "").replaceFirst("-.*", "");
    }
}
