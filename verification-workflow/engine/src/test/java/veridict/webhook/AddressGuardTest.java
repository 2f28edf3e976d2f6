package veridict.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are inside, in every family and spelling. */
class AddressGuardTest {

    private final AddressGuard guard = new AddressGuard(false, Optional.empty(), Set.of(443, 8443));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.9.9.9", "169.254.169.254", "172.16.0.1",
                "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.51.100.1",
                "203.0.113.1", "224.0.0.1", "255.255.255.255", "::", "::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1",
                "64:ff9b::10.0.0.1", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2002:7f00:1::", "fc00::1",
                "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1", "3fff::1"
            })
    void an_address_inside_is_refused(String address) throws UnknownHostException {
        assertFalse(guard.allows(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "93.184.216.34", "172.32.0.1", "2606:4700:4700::1111", "2a00:1450:4001::1"})
    void a_public_address_is_allowed(String address) throws UnknownHostException {
        assertTrue(guard.allows(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost", "LOCALHOST", "localhost.", "a.localhost", "127.0.0.1", "127.0.0.1.", "2130706433", "127.1",
                "0177.0.0.1", "0x7f.0.0.1", "0x7f000001", "10.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "[fe80::1]",
                        "[fd00::1]"
            })
    void a_host_that_spells_an_address_inside_is_refused(String host) {
        assertFalse(guard.allowsHost(host));
    }

    @Test
    void loopback_is_allowed_where_it_was_asked_for_and_nothing_else_is() throws UnknownHostException {
        AddressGuard local = new AddressGuard(true, Optional.empty(), Set.of(443));
        assertTrue(local.allowsHost("localhost"));
        assertTrue(local.allows(InetAddress.getByName("::1")));
        assertFalse(local.allows(InetAddress.getByName("10.0.0.1")));
    }

    @Test
    void a_name_is_judged_when_it_is_resolved() {
        assertTrue(guard.allowsHost("news.example"));
        assertEquals(false, AddressGuard.isLoopback("news.example"));
    }

    @Test
    void a_newsroom_may_allow_networks_inside_and_nothing_beside_them() throws UnknownHostException {
        AddressGuard open = new AddressGuard(false, Optional.of(List.of("10.20.0.0/16", "fd12::/64")), Set.of(443));
        assertTrue(open.allows(InetAddress.getByName("10.20.3.4")));
        assertTrue(open.allowsHost("10.20.3.4"));
        assertTrue(open.allows(InetAddress.getByName("fd12::9")));
        for (String beside : List.of("10.21.0.1", "fd12:0:0:1::9", "127.0.0.1", "169.254.169.254")) {
            assertFalse(open.allows(InetAddress.getByName(beside)), beside);
        }
        for (String odd : List.of("10.20.0.0", "10.20.0.0/33", "news.example/8", "")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new AddressGuard(false, Optional.of(List.of(odd)), Set.of(443)),
                    odd);
        }
    }

    @Test
    void a_port_of_another_service_is_refused() {
        assertTrue(guard.allowsPort(URI.create("https://news.example/")));
        assertTrue(guard.allowsPort(URI.create("https://news.example:8443/")));
        assertFalse(guard.allowsPort(URI.create("https://news.example:22/")));
        assertFalse(guard.allowsPort(URI.create("https://news.example:5432/")));
    }
}
