package dev.muster.questions.web;

import dev.muster.items.Item;
import dev.muster.questions.Addresses;
import dev.muster.questions.AsCustomers;
import dev.muster.questions.Questions;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Row;
import dev.muster.shell.web.Tone;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A community's questions and a thread as customers see them: to look at, not to act in.
@Controller
class AsCustomerController {
    private final Questions questions;
    private final AsCustomers customers;
    private final Places places;
    private final Rows rows;
    private final Labels labels;
    private final Whos whos;
    private final Prose prose;
    private final Pages pages;
    private final Words words;

    AsCustomerController(Questions questions, AsCustomers customers, Places places, Rows rows, Labels labels, Whos whos, Prose prose, Pages pages, Words words) {
        this.questions = questions;
        this.customers = customers;
        this.places = places;
        this.rows = rows;
        this.labels = labels;
        this.whos = whos;
        this.prose = prose;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/communities/{handle}/questions/as-customer")
    View list(@PathVariable String handle, @RequestParam(required = false) @Nullable String before, @RequestParam(required = false) @Nullable String after, Viewer viewer) {
        var place = places.at(handle);
        var part = customers.list(place, before, after, viewer);
        var list = Paths.list(place) + "/as-customer";
        var lines = rows.of(part.entries(), place).stream().map(AsCustomerController::within).toList();
        var empty = words.say(AsCustomers.isSeen(place) ? "questions.as-customer.none" : "questions.as-customer.place");
        return pages.show("questions/as-customer-list", "view", new AsCustomerView.Listed(crumbs(place), notice(), lines,
                new Pager(Paths.part(list, "before", part.before()), Paths.part(list, "after", part.after())), empty, Paths.list(place)));
    }

    /// Leads on to what customers see of the question.
    private static Row within(Row row) {
        return row.leadingTo(row.href().replaceFirst("^(/questions/[0-9a-z]+).*", "$1/as-customer"));
    }

    private List<Crumb> crumbs(Place place) {
        return Stream.concat(Paths.crumbs(place, words).stream(), Stream.of(Crumb.here(words.say("questions.as-customer")))).toList();
    }

    private Notice notice() {
        return new Notice(Tone.ACCENT, words.say("questions.as-customer.notice"));
    }

    @GetMapping("/questions/{handle}/as-customer")
    View thread(@PathVariable String handle, Viewer viewer) {
        var question = questions.at(handle);
        var place = places.find(question.item().place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        var seen = customers.of(question, place, viewer);
        var posts = Stream.concat(Stream.of(question.item()), seen.answers().stream().map(each -> each.item())).toList();
        var people = Stream.concat(posts.stream(), seen.comments().values().stream().flatMap(List::stream)).map(Item::author).distinct().toList();
        var named = whos.of(people, place);
        var shown = posts.stream().map(item -> post(item, question.isAccepted(item.id()), seen, named)).toList();
        return pages.show("questions/as-customer", "view", new AsCustomerView(question.title(), labels.of(seen.question().state()), crumbs(place), notice(), question.tags(), shown,
                words.say("questions.answers", seen.question().answers()), Addresses.of(question.item())));
    }

    private AsCustomerView.Post post(Item item, boolean accepted, AsCustomers.Seen seen, Whos.Named named) {
        var comments = seen.comments().getOrDefault(item.id(), List.of()).stream()
                .map(each -> new CommentView(PostViews.anchor(each), named.who(each.author()), each.created(), prose.html(each), null)).toList();
        return new AsCustomerView.Post(PostViews.anchor(item), named.who(item.author()), item.created(), prose.html(item), accepted, comments);
    }
}
