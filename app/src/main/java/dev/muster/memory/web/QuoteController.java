package dev.muster.memory.web;

import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.items.text.BodyText;
import dev.muster.items.text.Rendering;
import dev.muster.memory.Addresses;
import dev.muster.memory.Quotes;
import dev.muster.memory.TypedPages;
import dev.muster.questions.Answers;
import dev.muster.questions.Questions;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Quoting words of a question or an answer on a page.
@Controller
@RequestMapping("/quotes")
class QuoteController {
    private static final int EXCERPT = 300;
    private final Quotes quotes;
    private final QuoteHtml html;
    private final Items items;
    private final TypedPages typedPages;
    private final Questions questions;
    private final Answers answers;
    private final Places places;
    private final PageLabels labels;
    private final Rendering rendering;
    private final Pages pages;
    private final Words words;

    QuoteController(Quotes quotes, QuoteHtml html, Items items, TypedPages typedPages, Questions questions, Answers answers, Places places, PageLabels labels,
            Rendering rendering, Pages pages, Words words) {
        this.quotes = quotes;
        this.html = html;
        this.items = items;
        this.typedPages = typedPages;
        this.questions = questions;
        this.answers = answers;
        this.places = places;
        this.labels = labels;
        this.rendering = rendering;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody typed.
    ///
    /// @param from the handle of the thread that was chosen from, where there is one
    record Typed(@Nullable String from, @Nullable String source, @Nullable String words, @Nullable String page) {}

    /// May begin with whose words they are, and the words, as chosen in the thread.
    @GetMapping("/new")
    View form(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String source, @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String page, Viewer viewer) {
        viewer.self();
        return show(HttpStatus.OK, new Typed(from, source, words, page.isEmpty() ? "" : "/pages/" + page), FormErrors.none());
    }

    @PostMapping
    View quote(Typed typed, Viewer viewer) {
        viewer.self();
        try {
            var page = page(typed);
            var quote = quotes.quote(quotes.source(typed.source()), typed.words(), viewer);
            return page.isEmpty() ? pages.redirect("/quotes/" + quote.handle(), "memory.quote.made")
                    : pages.redirect(Addresses.path(page.get()) + "/edit?quote=" + quote.handle(), "memory.quote.put");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, typed, FormErrors.of(invalid, words));
        }
    }

    /// The page that shall show it, where one is named.
    private Optional<Item> page(Typed typed) {
        var named = text(typed.page()).strip();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        var found = typedPages.find(named);
        new Invalid.Check().that(found.isPresent(), "page", "memory.quote.page-unknown").orThrow();
        return found;
    }

    private View show(HttpStatus status, Typed typed, FormErrors errors) {
        var thread = text(typed.from()).isEmpty() ? Optional.<Item>empty() : items.find(text(typed.from())).filter(each -> each.kind().equals(Questions.KIND));
        var offered = thread.map(each -> posts(each, text(typed.source()))).orElse(List.of());
        // a long thread offers its first answers; another one is named by its address
        var posts = text(typed.source()).isEmpty() || offered.stream().anyMatch(Option::chosen) ? offered : List.<Option>of();
        var back = thread.map(dev.muster.questions.Addresses::of).orElseGet(() -> text(typed.page()).startsWith("/pages/") ? text(typed.page()) : "/communities");
        return pages.show(status, "memory/quote-form",
                Map.of("view", new QuoteForm(crumbs(thread.orElse(null)), posts, text(typed.source()), text(typed.words()), text(typed.page()), back, errors), "from", text(typed.from())));
    }

    private List<Crumb> crumbs(@Nullable Item thread) {
        var place = thread == null ? Optional.<Place>empty() : places.find(thread.place());
        return place.isEmpty() || thread == null ? List.of(Crumb.here(words.say("memory.quote")))
                : labels.crumbs(place.get(), new Crumb(String.valueOf(thread.title()), dev.muster.questions.Addresses.of(thread)), Crumb.here(words.say("memory.quote")));
    }

    private List<Option> posts(Item thread, String chosen) {
        var given = answers.list(questions.of(thread), null, null).entries().stream().map(each -> each.item());
        var all = Stream.concat(Stream.of(thread), given).filter(each -> !each.body().text().isBlank()).toList();
        var named = labels.named(all.stream().map(Item::author).toList());
        return all.stream().map(each -> new Option(each.handle(), words.say(each.equals(thread) ? "memory.quote.question" : "memory.quote.answer", named.who(each.author()).name()),
                rendering.excerpt(BodyText.markdown(items.editable(each).text()), EXCERPT), each.handle().equals(chosen))).toList();
    }

    @GetMapping("/{handle}")
    View quote(@PathVariable String handle, Viewer viewer) {
        var quote = quotes.at(handle);
        var shown = Objects.requireNonNullElseGet(html.of(List.of(handle)).get(handle), html::gone);
        var quoting = quotes.quotedIn(quote.thread()).stream().map(each -> new Link(String.valueOf(each.title()), Addresses.of(each))).toList();
        return pages.show("memory/quote", "view", new QuoteView(crumbs(quote.thread()), shown, quote.markdown(), quoting));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
