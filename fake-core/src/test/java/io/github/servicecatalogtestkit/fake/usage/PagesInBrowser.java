package io.github.servicecatalogtestkit.fake.usage;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Tests of pages in a real browser. They run where a Chromium is installed. */
abstract class PagesInBrowser {

    static final Path FOLDER = Path.of("target", "pages");

    static Browser browser;

    @BeforeAll
    static void startBrowser() throws IOException {
        Optional<Path> chromium = Browser.installed();
        assumeTrue(chromium.isPresent(), "no Chromium is installed");
        browser = Browser.start(chromium.get(), Files.createDirectories(FOLDER.resolve("profile")));
    }

    @AfterAll
    static void endBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void resetBrowser() {
        browser.resize(1440, 1000);
        browser.prefer("light");
    }

    static void open(String html, String name) throws IOException {
        Path page = Files.writeString(FOLDER.resolve(name), html);
        browser.open(page.toUri());
    }

    static int count(String selector) {
        return browser.number("document.querySelectorAll('" + selector + "').length");
    }

    static String text(String selector) {
        return browser.evaluate("document.querySelector('" + selector + "').textContent");
    }
}
