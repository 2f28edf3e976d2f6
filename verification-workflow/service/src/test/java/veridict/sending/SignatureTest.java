package veridict.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Signatures against the published vector and against libraries that others wrote. */
class SignatureTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    @Test
    void it_is_the_published_vector() {
        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                Signature.header(
                        List.of(SECRET),
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1614265330),
                        "{\"test\": 2432232314}"));
    }

    @Test
    void two_independent_libraries_verify_ten_thousand_random_bodies() throws Exception {
        var standard = new com.standardwebhooks.Webhook(SECRET);
        var svix = new com.svix.Webhook(SECRET);
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            String body = random.ints(random.nextInt(200), 0x20, 0xD7FF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            Map<String, List<String>> headers = headers(List.of(OTHER, SECRET), "msg_" + i, body);
            standard.verify(body, headers);
            svix.verify(body, headers);
        }
    }

    private static Map<String, List<String>> headers(List<String> secrets, String id, String body) {
        Instant now = Instant.now();
        return Map.of(
                "webhook-id", List.of(id),
                "webhook-timestamp", List.of(Long.toString(now.getEpochSecond())),
                "webhook-signature", List.of(Signature.header(secrets, id, now, body)));
    }
}
