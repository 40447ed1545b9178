package dev.muster.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.Margin;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// A page as it comes out of the printer.
final class Printed {
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");

    private Printed() {}

    /// Whoever prints it gets one sheet.
    static void onOnePage(Page page, String name) {
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + "-print.png")));
        var margin = new Margin().setTop("12mm").setBottom("12mm").setLeft("12mm").setRight("12mm");
        var pdf = page.pdf(new PdfOptions().setFormat("A4").setMargin(margin).setPath(Path.of("target/screenshots", name + ".pdf")));
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count()).as(name + " in print").isEqualTo(1);
    }
}
