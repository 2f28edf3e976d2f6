package veridict.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A person at a browser, who does one thing after another; every click and every filled field counts. */
final class Reader implements AutoCloseable {
    private static final Path LAST_SEEN = Path.of("target", "last-seen.png");
    private static final double PATIENCE = 8_000;
    static final String PASSWORD = "veridict";

    /** A session lives five minutes before it is renewed, and only one browser can renew it. */
    private static final Duration A_MOMENT = Duration.ofSeconds(90);

    private static final Map<String, SignedIn> SIGNED_IN = new HashMap<>();

    private final String address;
    private final BrowserContext context;
    private final List<String> problems = new ArrayList<>();
    private final List<String> trail = new ArrayList<>();
    private int actions;
    private boolean closed;
    Page page;

    Reader(Browser browser, String address, int width, ColorScheme theme) {
        this.address = address;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(theme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("Europe/Kyiv"));
        this.page = context.newPage();
        context.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && message.location().startsWith(address)
                    && !message.text().contains("the server responded with a status of 4")) {
                problems.add(message.location() + " " + message.text());
            }
        });
        page.onPageError(problems::add);
        page.onResponse(response ->
                trail.add(response.status() + " " + response.request().method() + " " + response.url()));
    }

    /** At Keycloak; whoever did so a moment ago, in whatever browser, goes on with that session. */
    Reader signIn(String name) {
        SignedIn before = SIGNED_IN.get(name);
        actions += 3;
        if (before != null && before.since().plus(A_MOMENT).isAfter(Instant.now())) {
            context.addCookies(before.cookies());
            return open("/");
        }
        open("/");
        page.fill("#username", name);
        page.fill("#password", PASSWORD);
        page.click("#kc-login");
        page.waitForURL(Pattern.compile(Pattern.quote(address) + "/.*"));
        SIGNED_IN.put(name, new SignedIn(Instant.now(), context.cookies()));
        return this;
    }

    private record SignedIn(Instant since, List<Cookie> cookies) {}

    Reader open(String path) {
        page.navigate(address + path);
        actions++;
        return this;
    }

    Reader click(Locator what) {
        what.click();
        actions++;
        return this;
    }

    Reader press(String button) {
        return click(button(button));
    }

    Reader fill(String label, String text) {
        return fill(page.getByLabel(label, new Page.GetByLabelOptions().setExact(false)), text);
    }

    Reader fill(Locator field, String text) {
        field.fill(text);
        actions++;
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Selects words of the article as a mouse does. */
    Reader select(String words) {
        page.evaluate("""
                words => {
                  const walker = document.createTreeWalker(document.getElementById('text'), NodeFilter.SHOW_TEXT);
                  for (let node; (node = walker.nextNode()); ) {
                    const at = node.data.indexOf(words);
                    if (at < 0) continue;
                    const range = document.createRange();
                    range.setStart(node, at);
                    range.setEnd(node, at + words.length);
                    node.parentElement.scrollIntoView({block: 'center'});
                    getSelection().removeAllRanges();
                    getSelection().addRange(range);
                    document.getElementById('text').dispatchEvent(new Event('pointerup', {bubbles: true}));
                    return;
                  }
                  throw new Error('not in the text: ' + words);
                }""", words);
        actions++;
        return this;
    }

    /** What the person sees now, for the eye. */
    Reader picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setCaret(ScreenshotCaret.INITIAL));
        return this;
    }

    int actions() {
        return actions;
    }

    /** What the browser complained about: a script that failed, something the Content-Security-Policy refused. */
    List<String> problems() {
        return problems;
    }

    private static void keep(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last thing this person saw is kept: a story that failed shows where. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(LAST_SEEN)
                .setFullPage(true)
                .setCaret(ScreenshotCaret.INITIAL));
        keep(Path.of("target", "last-seen.txt"), String.join("\n", trail) + "\n" + String.join("\n", problems));
        context.close();
    }
}
