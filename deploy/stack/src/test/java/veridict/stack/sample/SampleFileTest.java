package veridict.stack.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import veridict.stack.Repository;

/** What would only be found out while loading, found out without. */
class SampleFileTest {
    private final List<SampleFile> files =
            SampleFile.in(Repository.root().resolve("deploy").resolve("sample"));

    @Test
    void every_quote_stands_in_its_article() {
        for (SampleFile file : files) {
            for (SampleClaim claim : file.claims()) {
                JsonNode quote = claim.claim().path("quote");
                String passage = quote.path("prefix").asText()
                        + quote.path("exact").asText()
                        + quote.path("suffix").asText();
                assertTrue(
                        quote.isMissingNode() || articleText(file).contains(passage),
                        () -> claim.key() + " quotes what its article does not say: " + passage);
            }
        }
    }

    @Test
    void every_claim_has_a_short_form_and_a_key_of_its_own() {
        List<SampleClaim> claims =
                files.stream().flatMap(file -> file.claims().stream()).toList();
        for (SampleClaim claim : claims) {
            String summary = claim.claim()
                    .path("summary")
                    .asText(claim.claim().required("statement").asText());
            assertTrue(summary.codePointCount(0, summary.length()) <= 75, claim.key());
        }
        assertEquals(
                claims.size(), claims.stream().map(SampleClaim::key).distinct().count());
    }

    @Test
    void shared_parts_go_to_claims_of_their_file() {
        for (SampleFile file : files) {
            Set<String> keys = file.claims().stream().map(SampleClaim::key).collect(Collectors.toSet());
            file.sharedParts().forEach(part -> assertTrue(keys.containsAll(part.to()), () -> part + " and " + keys));
        }
    }

    private static String articleText(SampleFile file) {
        JsonNode article = file.article();
        return article == null ? "" : article.required("text").asText();
    }
}
