package io.renewal.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.notification.NotificationConfig.Targets;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where events may be sent. */
class TargetRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "1.1.1.1", "172.15.255.255", "172.32.0.0", "100.63.255.255", "100.128.0.0", "192.169.0.1",
            "223.255.255.255",
            "2606:4700:4700::1111", "2a00:1450:4001::200e", "::ffff:8.8.8.8"})
    void publicAddressesAre(String address) {
        assertTrue(PublicAddresses.contain(InetAddress.ofLiteral(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1",
            "127.255.255.255",
            "169.254.169.254", "168.63.129.16", "172.16.0.1", "172.31.255.255", "192.168.0.1", "192.0.0.8", "192.0.2.1", "198.18.0.1",
            "198.19.255.255",
            "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1",
            "::10.0.0.1",
            "64:ff9b::a00:1", "64:ff9b:1::1", "fe80::1", "febf::1", "fec0::1", "fc00::1", "fdff::1", "ff02::1", "2001:db8::1", "2001::1",
            "2002:a00:1::1", "3fff::1"})
    void theOthersAreNot(String address) {
        assertFalse(PublicAddresses.contain(InetAddress.ofLiteral(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://crm.example", "https://crm.example:8443/hooks?tenant=1", "https://8.8.8.8/",
            "https://[2606:4700:4700::1111]/",
            "HTTPS://crm.example/"})
    void whatIsFineIsNotObjectedTo(String url) {
        assertEquals(List.of(), rules(Targets.PUBLIC_HTTPS).objections(url));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://crm.example            | must begin with https://
            ftp://crm.example             | must begin with https://
            crm.example/hooks             | must begin with https://, must name a host
            https:///hooks                | must name a host
            https://me:pw@crm.example     | must not name a user
            https://crm.example/#here     | must have no fragment
            https://crm.example:99999/    | must have a port from 1 to 65535, or none
            https://crm.example:0/        | must have a port from 1 to 65535, or none
            https://localhost/            | must not lead to a private address
            https://hooks.localhost/      | must not lead to a private address
            https://127.0.0.1/            | must not lead to a private address
            https://2130706433/           | must not lead to a private address
            https://[::ffff:10.0.0.1]/    | must not lead to a private address
            https://[fe80::1]/            | must not lead to a private address
            https://crm example/          | must be a URL
            http://me@10.0.0.1/#x         | must begin with https://, must not name a user, must not lead to a private address, must have no fragment
            """)
    void allThatIsWrongIsTold(String url, String expected) {
        assertEquals(expected, String.join(", ", rules(Targets.PUBLIC_HTTPS).objections(url)));
    }

    @Test
    void settingsAllowMore() {
        assertEquals(List.of(), rules(Targets.PUBLIC).objections("http://crm.example/"));
        assertEquals(List.of("must not lead to a private address"), rules(Targets.PUBLIC).objections("http://localhost/"));
        assertEquals(List.of(), rules(Targets.ANY).objections("http://localhost:9000/"));
        assertEquals(List.of("must begin with https:// or http://"), rules(Targets.ANY).objections("file://localhost/etc/passwd"));
    }

    @Test
    void aUrlHasAnEnd() {
        assertEquals(List.of("must have at most 2000 characters"),
                rules(Targets.ANY).objections("https://crm.example/" + "a".repeat(2000)));
    }

    private static TargetRules rules(Targets targets) {
        return new TargetRules(new NotificationConfig(targets, Duration.ofSeconds(1), 1, InstantSource.system()));
    }
}
