package dev.muster.memory;

import static dev.muster.SoundPage.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.jayway.jsonpath.JsonPath;
import dev.muster.SoundPage;
import dev.muster.items.Item;
import dev.muster.questions.Answer;
import dev.muster.questions.Question;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Words of threads on pages, with where they come from.
class QuotesTests extends MemoryWorld {
    @Autowired private Quotes quotes;
    private Question question;
    private Answer answer;

    @BeforeEach
    void ask() {
        question = asks(ada, place, "How cold may hops be kept?");
        answer = answers(emil, question, "Keep them at **minus five** degrees.\n\nAnd dark.");
    }

    private Quote quoted(Viewer viewer, Item source, String words) {
        return viewer.call(() -> quotes.quote(source, words, viewer));
    }

    private static List<String> keys(Supplier<?> command) {
        return catchThrowableOfType(Invalid.class, command::get).problems().stream().map(Invalid.Problem::key).toList();
    }

    private List<String> quotedIn(Viewer viewer) {
        return viewer.call(() -> quotes.quotedIn(items.find(question.id()).orElseThrow())).stream().map(each -> String.valueOf(each.title())).toList();
    }

    @Test
    void keepTheWordsAsTheyStandThere() {
        var quote = quoted(frida, answer.item(), "minus five degrees.");
        assertThat(quote).extracting(Quote::words, each -> each.source().id(), each -> each.thread().id(), Quote::by, Quote::isOlder)
                .containsExactly("minus five degrees.", answer.item().id(), question.id(), frida.self(), false);
        assertThat(quoted(frida, answer.item(), "at **minus five**").words()).as("as it is written, too").isEqualTo("at **minus five**");
        assertThat(quoted(frida, answer.item(), "minus five degrees.").handle()).as("the same again is the same").isEqualTo(quote.handle());

        assertThat(keys(() -> quoted(frida, answer.item(), "minus fifty degrees"))).as("nobody is made to say what they did not").containsExactly("memory.quote.not-there");
        assertThat(keys(() -> quoted(frida, answer.item(), " "))).containsExactly("shell.field.missing");
        assertThat(keys(() -> frida.call(() -> quotes.source("/answers/zzzzzzzzzz")))).containsExactly("memory.quote.source-unknown");
        assertThat(frida.call(() -> quotes.source("https://example.org/answers/" + answer.item().handle() + "?x#y")).id()).isEqualTo(answer.item().id());
    }

    @Test
    void tieThePageAndTheThread() {
        var quote = quoted(emil, answer.item(), "And dark.");
        var page = writes(emil, "Keeping hops", "Cold.\n\n" + quote.markdown() + "\n\nMore.");
        assertThat(quotedIn(ada)).containsExactly("Keeping hops");
        edits(emil, page, 1, "Cold.");
        assertThat(quotedIn(ada)).as("not any more").isEmpty();
        edits(emil, page, 2, "Cold.\n\n" + quote.markdown());
        assertThat(quotedIn(ada)).containsExactly("Keeping hops");
    }

    @Test
    void areSeenOnlyByThoseWhoSeeTheSource() {
        var among = answers(emil, question, "Our stock is wet.", STAFF);
        var quote = quoted(emil, among.item(), "Our stock is wet.");
        var page = writes(emil, "Keeping hops", "Cold.\n\n" + quote.markdown());
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ada.call(() -> quotes.at(quote.handle()))).extracting(Refusal::key).isEqualTo("shell.gone");
        assertThat(SoundPage.of(http(frida).get(path(page)), 200).select(".quoted").text()).contains("Our stock is wet.", "Emil Editor");
        var without = SoundPage.of(http(ada).get(path(page)), 200);
        assertThat(without.text()).doesNotContain("stock").doesNotContain("Our");
        assertThat(without.select(".quoted")).isEmpty();
        var nothing = writes(emil, "Keeping malt", "Cold.\n\n{{quote:nothing}}");
        assertThat(without.select(".quote-gone").outerHtml()).as("like one that was never made")
                .isEqualTo(SoundPage.of(http(ada).get(path(nothing)), 200).select(".quote-gone").outerHtml()).isNotEmpty();
        assertThat(http(ada).json("GET", "/api/v1/pages/" + page.item().handle() + "/quotes", null).body()).isEqualTo("[]");
    }

    private static String path(MemoryPage page) {
        return Addresses.of(page.item());
    }

    @Test
    void goWithWhatTheyWereTakenFrom() {
        place = place(Audience.values());
        question = asks(ada, place, "How dark may hops be kept?");
        answer = answers(emil, question, "Quite dark.");
        var guide = guide(employee("Gil Guide"), place);
        var quote = quoted(emil, answer.item(), "Quite dark.");
        var page = writes(emil, "Dark hops", quote.markdown());
        var visitor = http(Viewer.VISITOR);
        assertThat(visitor.get(path(page)).body()).contains("Quite dark.");
        guide.call(() -> {
            answersHidden(guide);
            return true;
        });
        assertThat(visitor.get(path(page)).body()).as("the page that visitors share is made anew").doesNotContain("Quite dark.");
    }

    private void answersHidden(Viewer guide) {
        showing.hide(answer.item(), true, "Wrong", guide);
    }

    @Test
    void sayThatTheSourceWasChangedSince() {
        var quote = quoted(emil, answer.item(), "And dark.");
        var page = writes(emil, "Keeping hops", quote.markdown());
        emil.call(() -> items.rewrite(items.find(answer.item().id()).orElseThrow(), null, Item.Body.markdown("Keep them at minus six degrees."), null, "", emil));
        var figure = SoundPage.of(http(ada).get(path(page)), 200).select(".quoted");
        assertThat(figure.text()).contains("And dark.", "changed there since");
    }

    @Test
    void areMadeWithFormsAlone() {
        var page = writes(emil, "Keeping hops", "Cold.");
        var browser = http(emil);
        var form = SoundPage.of(browser.get("/quotes/new?from=" + question.item().handle() + "&page=" + page.item().handle()), 200);
        assertThat(form.select("input[name=source]").eachAttr("value")).containsExactly(question.item().handle(), answer.item().handle());
        var fields = Map.of("from", question.item().handle(), "source", answer.item().handle(), "words", "At fifty.", "page", "/pages/" + page.item().handle());
        var again = SoundPage.of(browser.post("/quotes", fields), 422);
        assertThat(again.select(".errors a").eachAttr("href")).containsExactly("#words");
        assertThat(again.select("#words").text()).as("nothing typed is lost").isEqualTo("At fifty.");
        assertThat(again.select("input[name=source][checked]").val()).isEqualTo(answer.item().handle());

        var called = "https://example.org/communities/" + place.handle() + "/pages/keeping-hops?a=b";
        var edit = leadsTo(browser.post("/quotes", Map.of("from", question.item().handle(), "source", answer.item().handle(), "words", "And dark.", "page", called)));
        assertThat(edit).contains("/pages/" + page.item().handle());
        var text = SoundPage.of(browser.get(edit), 200).select("textarea[name=body]").val();
        assertThat(text).startsWith("Cold.").contains("{{quote:");
        leadsTo(browser.post("/pages/" + page.item().handle() + "/edit", Map.of("_method", "put", "title", "Keeping hops", "body", text, "base", "1")));

        var figure = SoundPage.of(http(ada).get(path(page)), 200).select(".quoted");
        assertThat(figure.select("blockquote").text()).isEqualTo("And dark.");
        assertThat(figure.select("figcaption a").eachAttr("href")).contains("/answers/" + answer.item().handle());
        assertThat(figure.select("figcaption").text()).contains("Emil Editor", "How cold may hops be kept?");
        assertThat(Jsoup.parse(http(ada).get(dev.muster.questions.Addresses.of(question.item())).body()).text()).contains("Quoted in", "Keeping hops");
        var alone = leadsTo(browser.post("/quotes", Map.of("source", "/answers/" + answer.item().handle(), "words", "And dark.", "page", "")));
        assertThat(SoundPage.of(browser.get(alone), 200).select("code").text()).startsWith("{{quote:");
        assertThat(http(Viewer.VISITOR).get(alone).statusCode()).isIn(401, 404);
        assertThat(SoundPage.of(browser.post("/quotes", Map.of("source", "/answers/nothing", "words", "And dark.")), 422).select(".errors a").eachAttr("href")).containsExactly("#source");
    }

    @Test
    void beginWithWhatWasChosenInTheThread() {
        var browser = http(emil);
        var from = "/quotes/new?from=" + question.item().handle();
        var form = SoundPage.of(browser.get(from + "&source=" + answer.item().handle() + "&words=And+dark."), 200);
        assertThat(form.select("input[name=source][checked]").val()).isEqualTo(answer.item().handle());
        assertThat(form.select("#words").val()).isEqualTo("And dark.");

        var beyond = SoundPage.of(browser.get(from + "&source=notofferedx"), 200);
        assertThat(beyond.select("input[name=source]").eachAttr("value")).as("an answer that the form does not offer").containsExactly("notofferedx");
    }

    @Test
    void areMadeByProgram() {
        var made = http(emil).json("POST", "/api/v1/quotes", "{\"source\": \"%s\", \"words\": \"And dark.\"}".formatted(answer.item().handle()));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String markdown = JsonPath.read(made.body(), "$.markdown");
        assertThat(JsonPath.<String>read(made.body(), "$.author.name")).isEqualTo("Emil Editor");
        var page = writes(emil, "Keeping hops", markdown);
        assertThat(JsonPath.<List<String>>read(http(ada).json("GET", "/api/v1/pages/" + page.item().handle() + "/quotes", null).body(), "$[*].words")).containsExactly("And dark.");
        assertThat(JsonPath.<List<String>>read(http(ada).json("GET", "/api/v1/questions/" + question.item().handle() + "/quoted-in", null).body(), "$[*].title")).containsExactly("Keeping hops");
        assertThat(http(ada).json("GET", made.headers().firstValue("Location").orElseThrow(), null).statusCode()).isEqualTo(200);
        assertThat(http(emil).json("POST", "/api/v1/quotes", "{}").statusCode()).isEqualTo(422);
        assertThat(http(Viewer.VISITOR).json("POST", "/api/v1/quotes", "{}").statusCode()).isEqualTo(401);
    }
}
