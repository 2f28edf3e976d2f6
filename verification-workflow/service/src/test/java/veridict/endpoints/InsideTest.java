package veridict.endpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static veridict.Eventually.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veridict.Names;
import veridict.endpoints.Api.Answer;

/** Every road to an address inside, tried at the door of a service that is set up as in production. */
@QuarkusTest
@TestProfile(InsideTest.AsInProduction.class)
class InsideTest {

    /** Of every range that is not public, also as translators and tunnels write it. */
    private static final List<String> INSIDE = List.of(
            "0.0.0.0",
            "10.0.0.1",
            "100.64.0.1",
            "127.0.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "192.0.0.1",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.0.1",
            "198.18.0.1",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:10.0.0.1",
            "::10.0.0.1",
            "64:ff9b::10.0.0.1",
            "64:ff9b:1::10.0.0.1",
            "100::1",
            "2001:0:7f00:1::1",
            "2001:db8::1",
            "2002:a00:1::1",
            "3fff::1",
            "fc00::1",
            "fd00:ec2::254",
            "fe80::1",
            "fec0::1",
            "ff02::1");

    @Inject
    Api api;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST",
                "localhost.",
                "desk.localhost",
                "desk.localhost.",
                "127.0.0.1",
                "127.0.0.1.",
                "2130706433",
                "2130706433.",
                "127.1",
                "127.0.1",
                "0",
                "0x0",
                "0177.0.0.1",
                "017700000001",
                "00000177.0.0.1",
                "0x7f.0.0.1",
                "0X7F.0.0.1",
                "0x7f000001",
                "0x7f.1",
                "0xa9fea9fe",
                "169.254.43518",
                "127.000.000.001",
                "10.0.0.256",
                "1.2.3.4.5",
                "[::]",
                "[0:0:0:0:0:0:0:1]",
                "[::127.0.0.1]",
                "[::ffff:7f00:1]",
                "[0:0:0:0:0:ffff:127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[fe80::1%25eth0]",
                "[fe80::1%lo]",
                "[::1%25lo]",
                "[v1.127.0.0.1]",
                "127.0.0.1:443",
                "me@127.0.0.1",
                "news.example@127.0.0.1",
                "127.0.0.1%2f@news.example",
                "127.0.0.1\\\\@news.example",
                "127.0.0.1#@news.example",
                "127.0.0.1%00.news.example",
                "１２７.0.0.1",
                "①②⑦.⓪.⓪.①",
                "127。0。0。1",
                "127.0.0.1\\u3002",
                "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
                "loc\\u00adalhost",
                " 127.0.0.1",
                "127.0.0.1\\t",
                ""
            })
    void no_spelling_of_an_address_inside_gets_in(String host) {
        assertRefused("https://" + host + "/hook");
    }

    @Test
    void no_range_that_is_not_public_gets_in() {
        for (String address : INSIDE) {
            assertRefused("https://" + (address.contains(":") ? "[" + address + "]" : address) + "/hook");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://news.example/",
                "http://127.0.0.1:8080/",
                "https://news.example:80/",
                "https://news.example:6379/",
                "https://news.example:0/",
                "https://news.example:99999/",
                "//news.example/",
                "https:/127.0.0.1/",
                "https:127.0.0.1",
                "file:///etc/hosts",
                "gopher://127.0.0.1/",
                "ftp://news.example/",
                "unix:///run/postgresql"
            })
    void nor_does_another_scheme_or_port(String url) {
        assertRefused(url);
    }

    @Test
    void what_only_the_lookup_shows_ends_as_a_refused_address() {
        String bot = api.bot();
        Map<String, String> endpoints = new LinkedHashMap<>();
        for (String address : INSIDE) {
            String name = "n" + UUID.randomUUID() + ".test";
            Names.answer(name, address);
            endpoints.put(address, made(bot, name));
        }
        String mixed = "n" + UUID.randomUUID() + ".test";
        Names.answer(mixed, "93.184.216.34,10.0.0.1");
        endpoints.put("one public, one not", made(bot, mixed));
        endpoints.forEach((address, endpoint) -> assertEquals("refused-address", firstFailure(bot, endpoint), address));
        for (String endpoint : endpoints.values()) {
            String seen = api.get(bot, endpoint).etag();
            assertEquals(
                    204,
                    api.send("DELETE", bot, endpoint, null, Map.of("If-Match", seen))
                            .status());
        }
    }

    private void assertRefused(String url) {
        Answer refused = create(api.bot(), url);
        assertEquals(List.of("/url"), refused.wrong(), () -> url + " was answered " + refused);
        assertEquals(422, refused.status());
    }

    private String made(String bot, String host) {
        Answer made = create(bot, "https://" + host + "/hook");
        assertEquals(201, made.status(), () -> made.toString());
        return made.location();
    }

    private Answer create(String bot, String url) {
        return api.send("POST", bot, "/v1/endpoints", "{\"url\": \"%s\"}".formatted(url), Map.of());
    }

    private String firstFailure(String bot, String endpoint) {
        Answer log = eventually(
                () -> api.get(bot, endpoint + "/deliveries"),
                answer -> answer.body().at("/items/0/attempts/0/failure").isTextual());
        assertFalse(log.body().at("/items/0/attempts/0/status").isNumber());
        return log.body().at("/items/0/attempts/0/failure").asText();
    }

    /** Without what a local stack is allowed. */
    public static final class AsInProduction implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("veridict.webhooks.allow-loopback", "false");
        }
    }
}
