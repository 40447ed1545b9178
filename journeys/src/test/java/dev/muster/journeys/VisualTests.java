package dev.muster.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// One text, two views: what is written in the visual view is Markdown, and what nobody touched there stays as it stood.
class VisualTests extends Journey {
    private static final String PAGES = "/communities/brewing/pages";
    private static final String AWKWARD = """
            Setext heading
            ==============
            * starred,  with two  blanks
            * another [by reference][1]
            <div class="odd">
            *left* alone
            </div>

            Before,\s\s
            after.   And   <kbd>Ctrl</kbd>.


            >! Hidden from those who guess
            >! for themselves

            | a|b |
            |:-|-:|
            |1|2|

            [1]: https://example.org/ "An example\"""";

    private Locator body() {
        return page.locator("main textarea[name=body]");
    }

    private Locator visual() {
        return page.locator("main [role=textbox].visual");
    }

    /// A form with nothing in it, whatever was begun in it before.
    private void beginAPage() {
        as(Product.IVO);
        open(PAGES + "/new");
        var begun = page.locator("main button[value=discard]");
        if (begun.isVisible()) {
            begun.click();
            assertThat(begun).isHidden();
        }
    }

    private void toVisual() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Visual").setExact(true)).click();
        assertThat(visual()).isFocused();
    }

    private void says(String markdown) {
        assertThat(body()).hasValue(markdown);
    }

    private void keys(String... all) {
        for (var key : all) {
            page.keyboard().press(key);
        }
    }

    @Test
    void aPageIsWrittenAsItWillLook() {
        beginAPage();
        type("title", "Rinsing the kettle");
        toVisual();
        assertThat(page.locator("[data-view=visual]")).hasAttribute("aria-pressed", "true");
        assertThat(body()).isHidden();
        var keyboard = page.keyboard();
        keyboard.type("## Before");
        keys("Enter");
        keyboard.type("Take **all** malt out, see [[Keep");
        assertThat(page.locator("[role=listbox] [role=option]").first()).containsText("Keeping hops");
        keys("Enter");
        keyboard.type(" and ask @len");
        assertThat(page.locator("[role=listbox] [role=option]").first()).containsText("Lena Hofer");
        keys("Enter");
        keyboard.type("first.[^why]");
        keys("Enter");
        keyboard.type("- [ ] rinse");
        keys("Enter");
        keyboard.type("drain");
        keys("Enter", "Enter");
        visual().evaluate(Clipboard.TABLE);
        assertThat(body()).hasValue(Pattern.compile(".*What we \\*\\*saw\\*\\*:\\n\\n\\| batch \\| °C \\|.*", Pattern.DOTALL));
        keys("Control+End");
        keyboard.type("Hot water gets more out.");
        keys("ArrowUp");
        look("visual-page");

        page.locator(".visual li.task input").first().check();
        assertThat(body()).hasValue(Pattern.compile(".*- \\[x] rinse\\n- \\[ ] drain\\n.*\\[\\^why]: Hot water gets more out\\.", Pattern.DOTALL));
        page.waitForResponse("**/drafts", () -> keys("Control+Home"));
        page.reload();
        assertThat(visual()).containsText("Hot water gets more out.");
        visual().locator("h2").click();
        keys("End", "Enter");
        visual().evaluate(Clipboard.PICTURE);
        assertThat(body()).hasValue(Pattern.compile("## Before\\n\\n!\\[kettle.png]\\(/attachments/[0-9a-z]{12}/kettle.png\\)\\n\\nTake.*", Pattern.DOTALL));
        page.getByText("Preview", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#preview table")).isVisible();
        visual().focus();
        keys("Control+Enter");
        assertThat(page.locator("h1")).containsText("Rinsing the kettle");
        var article = page.locator("article");
        assertThat(article.locator("a", new Locator.LocatorOptions().setHasText("Keeping hops"))).isVisible();
        assertThat(article.locator("a", new Locator.LocatorOptions().setHasText("@Lena Hofer"))).isVisible();
        assertThat(article.locator("img")).isVisible();
        assertThat(article.locator(".footnotes")).containsText("Hot water gets more out.");
    }

    /// Looked at in the visual view, and changed in one paragraph: every other byte stays.
    @Test
    void whatTheVisualViewDoesNotUnderstandStaysAsItStands() {
        beginAPage();
        type("title", "An awkward page");
        body().fill(AWKWARD);
        toVisual();
        says(AWKWARD);
        assertThat(visual().locator(".island")).hasCount(3);
        look("visual-islands");
        visual().locator("p", new Locator.LocatorOptions().setHasText("Before")).click();
        keys("End");
        page.keyboard().type(" More");
        says(AWKWARD.replace("<kbd>Ctrl</kbd>.", "<kbd>Ctrl</kbd>. More"));
        keys("Control+z");
        says(AWKWARD);
        visual().locator(".island pre").first().click();
        keys("End");
        page.keyboard().type("ly");
        assertThat(body()).hasValue(Pattern.compile(".*\\n(<div class=\"odd\">ly|\\*left\\* alonely|</div>ly)\\n.*", Pattern.DOTALL));
        keys("Control+z");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Markdown").setExact(true)).click();
        assertThat(body()).isFocused();
        says(AWKWARD);
    }

    @Test
    void marksAreSetByButtonsAndKeysInBothViews() {
        beginAPage();
        body().click();
        page.keyboard().type("one");
        page.locator("[data-mark=tasks]").click();
        says("- [ ] one");
        keys("Control+m");
        assertThat(visual()).isFocused();
        assertThat(page.locator("[data-mark=tasks]")).hasAttribute("aria-pressed", "true");
        page.locator("[data-mark=numbers]").click();
        says("1. one");
        keys("Control+a", "Control+b");
        says("1. **one**");
        keys("Control+k");
        assertThat(page.locator("[data-bar=link] input")).isFocused();
        page.keyboard().type("example.org");
        look("visual-link");
        keys("Enter");
        assertThat(visual()).isFocused();
        says("1. [**one**](https://example.org)");
        keys("Control+End", "Enter", "Enter");
        page.locator("[data-mark=table]").click();
        page.keyboard().type("malt");
        keys("Tab");
        page.keyboard().type("kg");
        page.locator("[data-do=row]").click();
        page.locator("[data-do=column]").click();
        keys("Tab");
        page.keyboard().type("by");
        says("1. [**one**](https://example.org)\n\n| malt | kg | by |\n| --- | --- | --- |\n|  |  |  |\n|  |  |  |\n|  |  |  |");
        look("visual-table");
        keys("Control+m");
        says("1. [**one**](https://example.org)\n\n| malt | kg | by |\n| --- | --- | --- |\n|  |  |  |\n|  |  |  |\n|  |  |  |");
        assertThat(page.locator("[data-mark=table]")).not().hasAttribute("aria-pressed", Pattern.compile(".*"));
    }

    /// An answer is quoted into and written in the view that was chosen before; a failing line says so and leaves the field.
    @Test
    void anAnswerIsWrittenThereToo() {
        as(Product.IVO);
        open("/communities/brewing");
        page.locator(".row-title a").first().click();
        assertThat(page.locator("#answer .toolbar")).isVisible();
        keys("r");
        assertThat(body()).isFocused();
        page.route("**/js/visual.js", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        complain(true);
        keys("Control+m");
        assertThat(page.locator(".field .error")).containsText("could not be loaded");
        assertThat(body()).isVisible();
        page.unroute("**/js/visual.js");
        page.reload();
        complain(false);
        assertThat(visual()).isVisible();
        page.evaluate("() => getSelection().selectAllChildren(document.querySelector('.post .prose p'))");
        keys("q");
        assertThat(visual().locator("blockquote")).isVisible();
        page.keyboard().type("That is how it is.");
        assertThat(body()).hasValue(Pattern.compile("> .+\\n\\nThat is how it is\\.", Pattern.DOTALL));
        look("visual-answer");
        assertThat((String) page.evaluate("localStorage.getItem('muster-view')")).isEqualTo("visual");
    }
}
