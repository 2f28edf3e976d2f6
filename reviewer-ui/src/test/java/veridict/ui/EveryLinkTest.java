package veridict.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veridict.model.Actor;
import veridict.model.Priority;
import veridict.model.Role;

/** Whatever is on a page leads somewhere, for everybody who sees it: each link to a page, each form to what takes it, each button to something. */
@QuarkusTest
class EveryLinkTest {
    private static final int MOST_PAGES = 120;
    private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"([^\"]+)\"");
    private static final Pattern FORM = Pattern.compile("<form [^>]*?action=\"([^\"]+)\" method=\"post\"");
    private static final Pattern LONE_BUTTON =
            Pattern.compile("<button(?=[^>]* type=\"button\")(?![^>]*( data-[a-z]+| disabled))[^>]*>");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    @Inject
    Newsroom newsroom;

    @ParameterizedTest
    @CsvSource({"checker, 25", "editor, 25", "admin, 12", "submitter, 5"})
    void nothing_on_a_page_leads_nowhere(String who, int atLeast) {
        newsroom.opens();
        Actor mara = newsroom.known("Mara Lindqvist", Role.FACT_CHECKER);
        newsroom.published(
                newsroom.proposed(mara, "Every link of it leads on", newsroom.article(mara)),
                newsroom.known("An editor of before", Role.EDITOR));
        newsroom.claim(mara, "Every button of it does something", "en", "A mayor", Priority.NORMAL, null);
        try (Desk desk = new Desk(newsroom.port());
                Reader reader = desk.reader()) {
            reader.signIn(who);
            Walk walk = new Walk(reader.page.request(), "http://localhost:" + newsroom.port());
            assertEquals(List.of(), walk.findings());
            assertTrue(walk.pages > atLeast, who + " saw " + walk.pages + " pages");
        }
    }

    /** From the desk on, to one page of each kind. */
    private static final class Walk {
        private final APIRequestContext browser;
        private final String house;
        private final Deque<String> ahead = new ArrayDeque<>(List.of("/"));
        private final Set<String> kinds = new HashSet<>();
        private final List<String> findings = new ArrayList<>();
        private int pages;

        Walk(APIRequestContext browser, String house) {
            this.browser = browser;
            this.house = house;
        }

        List<String> findings() {
            for (String next = ahead.poll(); next != null && pages < MOST_PAGES; next = ahead.poll()) {
                look(next);
            }
            return findings;
        }

        private void look(String address) {
            APIResponse page = browser.get(house + address);
            pages++;
            if (page.status() >= 400) {
                findings.add(page.status() + " at " + address);
                return;
            }
            if (!page.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                return;
            }
            String html = page.text();
            all(LINK, html)
                    .filter(this::isOurs)
                    .map(link -> absolute(address, link))
                    .filter(this::isNew)
                    .forEach(ahead::add);
            all(FORM, html)
                    .map(link -> absolute(address, link))
                    .filter(form -> isNew("to " + form))
                    .forEach(this::send);
            LONE_BUTTON
                    .matcher(html)
                    .results()
                    .forEach(button -> findings.add("dead " + button.group() + " at " + address));
        }

        /** A form without its token is refused by who would have taken it: an address that takes nothing says so instead. */
        private void send(String address) {
            int status = browser.post(
                            house + address,
                            RequestOptions.create().setForm(com.microsoft.playwright.options.FormData.create()))
                    .status();
            if (status != 400) {
                findings.add(status + " for a form to " + address);
            }
        }

        private boolean isOurs(String link) {
            return !link.startsWith("http") && !link.startsWith("#") && !link.equals("/sign-out");
        }

        private boolean isNew(String address) {
            String kind = ID.matcher(address).replaceAll("id").replaceAll("=[^&]*", "=");
            return kinds.add(kind + (address.contains("tab=") ? address.replaceAll(".*tab=", "") : ""));
        }

        private static String absolute(String page, String link) {
            String plain = link.replace("&amp;", "&");
            URI found = plain.startsWith("?")
                    ? URI.create(URI.create(page).getRawPath() + plain)
                    : URI.create(page).resolve(plain);
            return found.getRawPath() + (found.getRawQuery() == null ? "" : "?" + found.getRawQuery());
        }

        private static Stream<String> all(Pattern pattern, String html) {
            return pattern.matcher(html).results().map(match -> match.group(1));
        }
    }
}
