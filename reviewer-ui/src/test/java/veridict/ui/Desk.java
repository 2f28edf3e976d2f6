package veridict.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One browser for a test class, at the desk that runs in this test. */
final class Desk implements AutoCloseable {
    private static final int USUAL = 1280;

    private final Playwright playwright;
    private final Browser browser;
    private final String address;

    Desk(int port) {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", installed().isPresent() ? "1" : "0")));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
        installed().ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
        address = "http://localhost:" + port;
    }

    Reader reader() {
        return reader(USUAL, ColorScheme.LIGHT);
    }

    Reader reader(int width, ColorScheme theme) {
        return new Reader(browser, address, width, theme);
    }

    /** The Chromium on the PATH, where there is one; Playwright brings its own elsewhere. */
    private static Optional<Path> installed() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
