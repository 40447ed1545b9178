package dev.muster.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What people know is written down, changed by two at once without a word lost, told as a story, and looked after.
class RememberingTests extends Journey {
    private static final String PAGES = "/communities/brewing/pages";
    private Page hers;
    private Page his;

    private void look(Page where, String name) {
        page = where;
        look(name);
    }

    private void write(String words) {
        page.locator("main textarea[name=body]").fill(words);
    }

    @Test
    void twoChangeOnePageAtOnceAndNothingIsLost() {
        hers = page;
        as(Product.LENA);
        open(PAGES);
        look(hers, "pages");
        open(PAGES + "/new");
        look(hers, "page-new");
        type("title", "Cleaning regulators");
        completes();
        write("Take it off the keg first.\n\nRinse it with warm water.\n\nSee [[Keeping hops]] and [[A page of the future]].");
        send();
        assertThat(hers.locator("h1")).containsText("Cleaning regulators");
        assertThat(hers.locator("article a", new Page.LocatorOptions().setHasText("Keeping hops"))).isVisible();
        look(hers, "page-written");
        var address = hers.url();

        his = someone().newPage();
        page = his;
        as(Product.IVO);
        his.navigate(address);
        his.locator(".page-head a[href$='/edit']").click();
        page = hers;
        hers.locator(".page-head a[href$='/edit']").click();
        write("Take it off the keg first.\n\nRinse it with hot water.\n\nSee [[Keeping hops]] and [[A page of the future]].");
        type("summary", "Warm is not enough");
        send();
        assertThat(hers.locator("article")).containsText("hot water");

        page = his;
        write("Take it off the keg first.\n\nRinse it with cold water.\n\nSee [[Keeping hops]] and [[A page of the future]].");
        complain(true);
        send();
        assertThat(his.locator(".collision")).containsText("hot");
        complain(false);
        assertThat(his.locator("main textarea[name=body]")).hasValue(Pattern.compile("cold water"));
        look(his, "page-collision");
        write("Take it off the keg first.\n\nRinse it with hot water, then with cold water.\n\nSee [[Keeping hops]] and [[A page of the future]].");
        send();
        assertThat(his.locator("article")).containsText("hot water, then with cold water");
        his.locator(".page-head a[href$='/history']").click();
        look(his, "page-history");
        his.context().close();
        page = hers;
    }

    /// What one types after two brackets is completed from the titles that are there.
    private void completes() {
        var body = page.locator("main textarea[name=body]");
        body.click();
        page.keyboard().type("See [[Keep");
        assertThat(page.locator("[role=listbox] [role=option]").first()).containsText("Keeping hops");
        page.keyboard().press("Enter");
        assertThat(body).hasValue("See [[Keeping hops]]");
    }

    @Test
    void whatWentWrongIsToldAndPagesAreLookedAfter() {
        as(Product.LENA);
        open("/communities/brewing/stories");
        assertThat(page.locator("main")).containsText("Cooling two cellars with one compressor");
        look("stories");
        open("/communities/brewing/stories/new");
        for (var field : List.of("title", "situation", "deeds", "result", "lesson")) {
            type(field, " ");
        }
        page.locator("main input[name=outcome]").first().check();
        complain(true);
        send();
        assertThat(page.locator(".errors")).isVisible();
        complain(false);
        look("story-refused");
        type("title", "Labels that came off in the ice");
        type("situation", "The paper labels did not hold in ice water.");
        type("deeds", "We printed on film for one market.");
        type("result", "None came off, and each costs 4 cents more.");
        type("lesson", "Film pays where bottles are sold from ice.");
        page.locator("main input[name=outcome]").first().check();
        send();
        assertThat(page.locator("h1")).containsText("Labels that came off in the ice");
        look("story");
        open("/communities/brewing/upkeep");
        look("upkeep");
        open("/communities/brewing/suggestions");
        look("suggestions");
        open("/communities/brewing/swarms/figures");
        look("swarm-figures");
        open("/account/quiet-hours");
        look("quiet-hours");
    }
}
