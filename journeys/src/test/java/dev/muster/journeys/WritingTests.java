package dev.muster.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Somebody writes a question with a table, a picture and a name in it, is interrupted, and goes on.
class WritingTests extends Journey {
    private static final String PASTE_WEBP = """
            async area => {
              const canvas = new OffscreenCanvas(320, 200);
              const pen = canvas.getContext("2d");
              pen.fillStyle = "teal";
              pen.fillRect(0, 0, 320, 200);
              const data = new DataTransfer();
              data.items.add(new File([await canvas.convertToBlob({ type: "image/webp" })], "gauge.webp", { type: "image/webp" }));
              area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }""";
    private static final String SELECT_QUESTION = "() => getSelection().selectAllChildren(document.querySelector('.post .prose p'))";

    private Locator body() {
        return page.locator("#body");
    }

    private Locator kept() {
        return page.locator("[data-keeping]");
    }

    private void atTheEnd() {
        body().press("Control+End");
    }

    @Test
    void aQuestionGrowsIsKeptAndIsSent() {
        as(Product.NADIA);
        open("/communities/brewing/ask");
        type("title", "Why does our kettle take so long?");
        body().fill("Ours takes an hour. Ask ");
        atTheEnd();
        body().pressSequentially("@iv");
        assertThat(page.locator(".people-found li").first()).containsText("Ivo Brenner");
        look("writing-mention");
        page.waitForResponse("**/drafts", () -> body().press("Enter"));
        assertThat(body()).hasValue(Pattern.compile(".*Ask \\[@Ivo Brenner]\\(/people/[0-9a-z]+\\) $", Pattern.DOTALL));
        assertThat(kept()).hasText("Kept for you");

        page.reload();
        assertThat(body()).hasValue(Pattern.compile("Ours takes an hour.*", Pattern.DOTALL));
        atTheEnd();
        body().evaluate(Clipboard.TABLE);
        assertThat(body()).hasValue(Pattern.compile(".*What we \\*\\*saw\\*\\*:\\n\\n\\| batch \\| °C \\|\\n\\| --- \\| --- \\|\\n\\| 1 \\| 99 \\|", Pattern.DOTALL));
        body().pressSequentially("\n\n");
        body().evaluate(Clipboard.PICTURE);
        assertThat(body()).hasValue(Pattern.compile(".*!\\[kettle.png]\\(/attachments/[0-9a-z]{12}/kettle.png\\)\\n", Pattern.DOTALL));
        page.getByText("Preview", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#preview table")).isVisible();
        assertThat(page.locator("#preview img").evaluate("image => image.decode().then(() => image.naturalWidth)")).isEqualTo(320);
        look("writing");

        send();
        assertThat(page.locator("h1")).containsText("Why does our kettle take so long?");
        assertThat(page.locator(".prose img")).isVisible();
        assertThat(page.locator(".prose a", new Page.LocatorOptions().setHasText("@Ivo Brenner"))).isVisible();
        quotes();
    }

    private void quotes() {
        as(Product.IVO);
        hears();
        page.locator(".need a").first().click();
        assertThat(page.locator("h1")).containsText("Why does our kettle take so long?");
        page.waitForResponse("**/visit", () -> page.mouse().move(10, 10));
        open("/");
        assertThat(page.locator("a.top-link")).hasCount(0);
        page.goBack();
        page.evaluate(SELECT_QUESTION);
        page.keyboard().press("q");
        assertThat(body()).hasValue(Pattern.compile("> Ours takes an hour.*> \\[Nadia Rossi]\\(/questions/[0-9a-z]+\\)\\n\\n", Pattern.DOTALL));
        assertThat(kept()).hasText("Kept for you");
    }

    /// Whoever was mentioned is told on the home page, in the frame and on a page of their own, a moment later.
    private void hears() {
        var bell = page.locator("a.top-link");
        for (int tries = 0; tries < 50 && bell.count() == 0; tries++) {
            page.waitForTimeout(100);
            open("/");
        }
        assertThat(page.locator(".need").first()).containsText("Nadia Rossi mentioned you in “Why does our kettle take so long?”");
        look("mention-home");
        bell.click();
        assertThat(page.locator("main .row").first()).containsText("Nadia Rossi mentioned you");
        look("mentions");
        open("/");
    }

    @Test
    void marksAreMadeByKeysAndByTheToolbar() {
        as(Product.TOM);
        open("/communities/brewing/ask");
        body().fill("hops");
        body().press("Control+a");
        body().press("Control+b");
        assertThat(body()).hasValue("**hops**");
        body().press("Control+a");
        page.locator("[data-mark=quote]").click();
        assertThat(body()).hasValue("> **hops**");
        page.locator("[data-mark=bold]").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("[data-mark=italic]")).isFocused();
        assertThat(kept()).hasText("Kept for you");
    }

    @Test
    void twoWindowsNoticeEachOther() {
        as(Product.IVO);
        open("/communities/brewing/ask");
        var other = page.context().newPage();
        other.navigate(product().address("/communities/brewing/ask"));
        body().fill("Typed in the first window");
        assertThat(kept()).hasText("Kept for you");
        complain(true);
        other.locator("#body").fill("Typed in the second window");
        assertThat(other.locator("[data-keeping]")).containsText("Another window has kept a newer text");
        other.getByText("Keep this one instead").click();
        assertThat(other.locator("[data-keeping]")).hasText("Kept for you");
        complain(false);
        page.reload();
        assertThat(body()).hasValue("Typed in the second window");
    }

    /// Loading one's own page anew, in the middle of typing, is no other window.
    @Test
    void aReloadIsNoOtherWindow() {
        as(Product.IVO);
        open("/communities/cellar/ask");
        // The server says no to an old version, and the page knows its own text in what it says.
        complain(true);
        body().fill("One");
        page.reload();
        assertThat(body()).hasValue("One");
        atTheEnd();
        body().pressSequentially(" two");
        assertThat(kept()).hasText("Kept for you");
        body().pressSequentially(" three");
        page.reload();
        assertThat(body()).hasValue("One two three");
        atTheEnd();
        body().pressSequentially(" four");
        assertThat(kept()).hasText("Kept for you");
        page.reload();
        page.reload();
        assertThat(body()).hasValue("One two three four");
        body().press("End");
        body().pressSequentially(".");
        assertThat(kept()).hasText("Kept for you");
    }

    @Test
    void aCommentHasTheSameTools() {
        as(Product.NADIA);
        open("/communities/brewing/ask");
        type("title", "Which gauge do you trust?");
        body().fill("Ours sticks.");
        send();
        var address = page.url();
        as(Product.IVO);
        page.navigate(address);
        page.locator("[id^=commenting-q-] a").click();
        var comment = page.locator(".small-form textarea");
        assertThat(comment).isFocused();
        comment.pressSequentially("Ask @nad");
        assertThat(page.locator(".people-found li").first()).containsText("Nadia Rossi");
        comment.press("Enter");
        comment.press("Control+End");
        comment.evaluate(PASTE_WEBP);
        assertThat(comment).hasValue(Pattern.compile("Ask \\[@Nadia Rossi].*!\\[gauge.(png|jpg)]\\(/attachments/[0-9a-z]{12}/gauge.(png|jpg)\\).*", Pattern.DOTALL));
        page.locator(".small-form").getByText("Preview", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".small-form .preview a")).hasText("@Nadia Rossi");
        assertThat(page.locator(".small-form .preview img").evaluate("image => image.decode().then(() => image.naturalWidth)")).isEqualTo(320);
        look("comment");
        page.locator(".small-form").getByText("Add the comment").click();
        assertThat(page.locator(".comment .prose img")).isVisible();
    }

    /// Without a script, or where the page keeps nothing by itself: what is sent after the session has ended.
    @Test
    void whatIsSentAfterTheSessionHasEndedStandsInTheFormAgain() {
        as(Product.ADMINISTRATOR);
        open("/communities/cellar/ask");
        type("title", "What did I want to know?");
        body().fill("It took me an hour to write this.");
        page.context().clearCookies();
        complain(true);
        send();
        assertThat(page.locator("main")).containsText("You are not signed in any more");
        look("signed-out-meanwhile");
        complain(false);
        type("address", Product.ADMINISTRATOR);
        type("password", Product.PASSWORD);
        send();
        assertThat(body()).hasValue("It took me an hour to write this.");
        assertThat(page.locator("#title")).hasValue("What did I want to know?");
    }

    @Test
    void anEndedSessionLosesNothing() {
        as(Product.ADMINISTRATOR);
        open("/communities/brewing/ask");
        type("title", "What was I about to ask?");
        page.context().clearCookies();
        complain(true);
        body().fill("A long text that took an hour");
        page.locator("[data-keeping] a").click();
        complain(false);
        type("address", Product.ADMINISTRATOR);
        type("password", Product.PASSWORD);
        send();
        assertThat(body()).hasValue("A long text that took an hour");
        assertThat(page.locator("#title")).hasValue("What was I about to ask?");
    }
}
