package veridict.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The desk that runs in this test, in one browser for all tests; what its readers opened ends with it. */
final class Desk implements AutoCloseable {
    private static final int USUAL = 1280;
    private static final Browser BROWSER = launched();

    private final List<Reader> readers = new ArrayList<>();
    private final String address;

    Desk(int port) {
        address = "http://localhost:" + port;
    }

    private static Browser launched() {
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", installed().isPresent() ? "1" : "0")));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
        installed().ifPresent(options::setExecutablePath);
        return playwright.chromium().launch(options); // which ends with this JVM
    }

    Reader reader() {
        return reader(USUAL, ColorScheme.LIGHT);
    }

    Reader reader(int width, ColorScheme theme) {
        Reader reader = new Reader(BROWSER, address, width, theme);
        readers.add(reader);
        return reader;
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
        readers.forEach(Reader::close);
    }
}
