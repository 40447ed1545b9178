package dev.muster.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Pages of the whole organisation, and pages that are moved, shown to others, hidden, and begun with.
class PagesInOrderTests extends Journey {
    /// One of its own: what it moves away others would miss.
    private static final Product PRODUCT = Product.withTheExample();

    @Override
    protected Product product() {
        return PRODUCT;
    }

    @Test
    void whatConcernsEverybodyIsWrittenOnceAndKeptInOrder() {
        as(Product.ADMINISTRATOR);
        open("/pages");
        look("organisation-pages-none");
        open("/pages/new");
        look("organisation-page-new");
        type("title", "Travelling by train");
        type("body", "## Before you go\n\nAsk whoever pays.\n\n## Afterwards\n\nHand in the tickets within a month.");
        send();
        assertThat(page.locator("h1")).containsText("Travelling by train");
        look("organisation-page");

        page.locator("aside a[href$='/files']").click();
        look("page-files-none");
        for (var text : List.of("Name, from, to", "Name, from, to, why")) {
            page.locator("#file").setInputFiles(new FilePayload("tickets.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
            send();
        }
        assertThat(page.locator(".file-versions li")).hasCount(2);
        look("page-files");
        open("/pages/travelling-by-train");
        look("page-with-files");

        page.locator("aside a[href$='/scope']").click();
        look("page-scope");
        page.locator("input[value=SUPPLIER]").check();
        send();
        assertThat(page.locator(".will")).containsText("Suppliers do not see it now and will");
        look("page-audience");
        page.locator("#seen").check();
        send();
        assertThat(page.locator("aside")).containsText("suppliers");

        page.locator("aside a[href$='/scope']").click();
        page.locator("form[action$='/template'] button").click();
        assertThat(page.getByText("This is a template")).isVisible();
        open("/communities/brewing/pages/new");
        page.locator(".begin-with a").getByText("Travelling by train").click();
        assertThat(page.locator("main textarea[name=body]")).hasValue(Pattern.compile("Hand in the tickets"));
        look("page-from-template");

        open("/communities/brewing/pages/keeping-hops");
        page.locator("aside a[href$='/scope']").click();
        page.locator("section[aria-labelledby=moving] a").first().click();
        look("page-move");
        send();
        assertThat(page.locator("nav").first()).isVisible();
        open("/communities/brewing/pages/keeping-hops");
        assertThat(page.locator("h1")).containsText("Keeping hops");
        look("organisation-page-moved");

        page.locator("aside a[href$='/scope']").click();
        page.locator("form[action$='/hiding'] input[name=why]").fill("Looked at once more");
        page.locator("form[action$='/hiding'] button").click();
        look("page-hidden");
        page.locator("aside a[href$='/scope']").click();
        page.locator("form[action$='/hiding'] button").click();
        assertThat(page.locator("h1")).containsText("Keeping hops");
        open("/pages");
        look("organisation-pages");
    }
}
