package veridict.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.Role;
import veridict.verdict.DraftText;

/** Who rates blindly opens every page that a link or a form leads to, and tells one first rating from another by none. */
@QuarkusTest
class BlindPagesTest {

    private static final Pattern LINK = Pattern.compile("(?:href|action|hx-get)=\"([^\"]+)\"");
    private static final List<String> PLACES = List.of(
            "/",
            "/queue",
            "/queue?state=IN_CROSS_CHECK",
            "/queue?q=trace",
            "/people",
            "/published",
            "/complaints",
            "/articles");

    private static final DraftText FALSE = new DraftText(
            "false", "It was struck by nobody.", "The images show **nothing** [1].", "en", "The desk", List.of(1));

    @Inject
    Newsroom newsroom;

    @ParameterizedTest
    @CsvSource({"checker2, Danylo Petrenko, FACT_CHECKER", "editor2, Jonas Weidner, EDITOR"})
    void two_claims_that_differ_in_their_first_rating_look_alike(String account, String name, Role role) {
        newsroom.opens();
        Actor mara = newsroom.known("A checker of before", Role.FACT_CHECKER);
        try (Desk desk = new Desk(newsroom.port());
                Reader rater = desk.reader()) {
            rater.signIn(account);
            String known = rater.page.locator("body").innerText();
            Actor asked = newsroom.known(signedIn(name, known), role);
            Claim one = newsroom.writing(mara, "The quay was struck on Friday", null);
            Claim other = newsroom.rated(newsroom.writing(mara, "The quay was struck on Friday", null), FALSE, mara);
            newsroom.askedToRate(one, mara, asked);
            newsroom.askedToRate(other, mara, asked);
            Map<String, String> first = everything(rater, one);
            Map<String, String> second = everything(rater, other);
            assertEquals(first.keySet(), second.keySet());
            first.forEach((address, page) -> assertEquals(page, second.get(address), address));
            for (String place : PLACES) {
                String told = open(rater, place);
                assertTrue(!told.contains("No trace of such an attack") && !told.contains("struck by nobody"), place);
            }
            assertEquals(List.of(), rater.problems());
        }
    }

    private static String signedIn(String name, String page) {
        assertTrue(page.contains(name), "who is signed in: " + page);
        return name;
    }

    /** What every page about a claim says that its pages lead to, without what differs between any two claims. */
    private static Map<String, String> everything(Reader rater, Claim claim) {
        String home = "/claims/" + claim.id();
        Map<String, String> pages = new LinkedHashMap<>();
        Set<String> waiting =
                new LinkedHashSet<>(List.of(home, home + "?tab=verdict", home + "?edit=wording", home + "/draft"));
        while (!waiting.isEmpty()) {
            String address = waiting.iterator().next();
            waiting.remove(address);
            String content = open(rater, address);
            pages.put(alike(address), alike(content));
            Matcher link = LINK.matcher(content);
            while (link.find()) {
                String next = link.group(1).replace("&amp;", "&");
                String whole = next.startsWith("?") ? home + next : next.replaceFirst("#.*", "");
                if (whole.startsWith(home) && !pages.containsKey(alike(whole))) {
                    waiting.add(whole);
                }
            }
        }
        assertTrue(pages.size() > 8, "tabs and forms: " + pages.keySet());
        return pages;
    }

    private static String open(Reader rater, String address) {
        return rater.open(address).page.content();
    }

    private static String alike(String page) {
        return page.replaceAll("<time[^>]*>[^<]*</time>", "time")
                .replaceAll("<span id=\"live\"[^>]*>[^<]*</span>", "live")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "id")
                .replaceAll("\\b[0-9a-f]{64}\\b", "hash")
                .replaceAll("value=\"\\d{4}-\\d\\d-\\d\\dT[0-9:]+\"", "time");
    }
}
