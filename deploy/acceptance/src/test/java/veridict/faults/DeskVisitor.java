package veridict.faults;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the desk: signed in at the identity provider, pressing the buttons of a claim's page. */
final class DeskVisitor {
    private static final Pattern SIGN_IN = Pattern.compile("<form[^>]*action=\"([^\"]+)\"[^>]*method=\"post\"");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String desk;
    private final CookieManager cookies = new LocalCookies();
    private final HttpClient follows = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.ALWAYS)
            .build();
    private final HttpClient stays =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private DeskVisitor(String desk) {
        this.desk = desk;
    }

    static DeskVisitor signedIn(String desk, String account) throws IOException {
        DeskVisitor visitor = new DeskVisitor(desk);
        String page = visitor.send(visitor.follows, visitor.request("/").GET()).body();
        Matcher form = SIGN_IN.matcher(page);
        if (!form.find()) {
            throw new IOException("no page to sign in at: " + page);
        }
        HttpRequest.Builder signIn = HttpRequest.newBuilder(
                        URI.create(form.group(1).replace("&amp;", "&")))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form(Map.of("username", account, "password", "veridict")));
        if (visitor.send(visitor.follows, signIn).statusCode() != 200) {
            throw new IOException("signing in failed");
        }
        return visitor;
    }

    /** Presses a button on the page of a claim as it was at a version, and answers the status. */
    int press(String claim, String move, long version, Map<String, String> fields) throws IOException {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_seen", Long.toString(version));
        all.put("_csrf", csrf());
        return send(
                        stays,
                        request("/claims/" + claim + "/moves/" + move)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(form(all)))
                .statusCode();
    }

    private String csrf() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("veridict-csrf"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(desk + path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static HttpRequest.BodyPublisher form(Map<String, String> fields) {
        return BodyPublishers.ofString(fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    /** Browsers take this machine for a safe place, and send it cookies that are for safe places only. */
    private static final class LocalCookies extends CookieManager {

        @Override
        public void put(URI from, Map<String, List<String>> headers) throws IOException {
            super.put(from, headers);
            for (HttpCookie cookie : getCookieStore().getCookies()) {
                cookie.setSecure(false);
                cookie.setVersion(0); // else it goes out in a form that nobody uses any more
            }
        }
    }
}
