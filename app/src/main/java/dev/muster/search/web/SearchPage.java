package dev.muster.search.web;

import dev.muster.people.Person;
import dev.muster.rights.Place;
import dev.muster.search.Hit;
import dev.muster.search.Results;
import dev.muster.search.Search;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Tone;
import dev.muster.shell.web.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the search page together.
@Component
class SearchPage {
    private static final int MOST_WAYS = 8;
    private final Search search;
    private final Words words;

    SearchPage(Search search, Words words) {
        this.search = search;
        this.words = words;
    }

    SearchView of(SearchForm form, @Nullable Results results, FormErrors errors) {
        boolean asked = results != null && !form.wanted().isEmpty();
        var hits = results == null ? List.<Hit>of() : results.hits();
        int page = Math.max(1, results == null ? 1 : form.wanted().page());
        return new SearchView(form, List.of(Crumb.here(words.say("shell.search"))), kinds(form), states(form), orders(form), narrowed(form, errors),
                standing(), asked ? count(Objects.requireNonNull(results)) : null,
                asked && Objects.requireNonNull(results).nearest() ? words.say("search.nearest") : null,
                hits.stream().map(each -> line(each, form)).toList(), ways(hits, form),
                page > 1 ? form.at(page - 1).address() : null, results != null && results.next() ? form.at(page + 1).address() : null,
                asked && hits.isEmpty() ? none(form) : null, errors);
    }

    private List<Option> kinds(SearchForm form) {
        return Stream.concat(Stream.of(Option.of("", words.say("search.kind.all"), form.kind().isBlank())),
                search.kinds().stream().map(each -> Option.of(each.kind(), each.label(), each.kind().equals(form.kind())))).toList();
    }

    private List<Option> states(SearchForm form) {
        var options = new ArrayList<>(List.of(Option.of("", words.say("search.state.all"), form.state().isBlank())));
        var seen = new ArrayList<String>();
        for (var kind : search.kinds()) {
            kind.states().stream().filter(each -> !seen.contains(each)).forEach(each -> {
                seen.add(each);
                options.add(Option.of(each, kind.state(each).word(), each.equals(form.state())));
            });
        }
        return options;
    }

    private List<Option> orders(SearchForm form) {
        return List.of(Option.of("relevance", words.say("search.sort.relevance"), !form.newest()), Option.of("newest", words.say("search.sort.newest"), form.newest()));
    }

    /// What narrows the search, in the names that the viewer knows; what cannot be named is told of as an error.
    private List<SearchView.Narrowed> narrowed(SearchForm form, FormErrors errors) {
        var all = new ArrayList<SearchView.Narrowed>();
        if (!form.community().isBlank() && errors.at("community") == null) {
            var title = search.community(form.community().strip()).map(Place::title).orElse(form.community());
            all.add(new SearchView.Narrowed("community", form.community(), words.say("search.in", title), form.withCommunity("").address()));
        }
        if (!form.tag().isBlank()) {
            all.add(new SearchView.Narrowed("tag", form.tag(), words.say("search.tagged", form.tag()), form.withTag("").address()));
        }
        if (!form.author().isBlank() && errors.at("author") == null) {
            var name = search.author(form.author().strip()).map(Person::name).orElse(form.author());
            all.add(new SearchView.Narrowed("author", form.author(), words.say("search.by", name), form.withAuthor("").address()));
        }
        return all;
    }

    private @Nullable Notice standing() {
        return switch (search.standing()) {
            case WHOLE -> null;
            case BEING_MADE -> new Notice(Tone.WATCH, words.say("search.being-made"));
            case MISSING -> new Notice(Tone.WATCH, words.say("search.missing"));
        };
    }

    private String count(Results results) {
        return results.more() ? words.say("search.count.more", results.count()) : words.say("search.count", results.count());
    }

    private SearchView.Line line(Hit hit, SearchForm form) {
        return new SearchView.Line(hit.title(), hit.address(), hit.state(),
                hit.tags().stream().map(tag -> new Link(tag, form.withTag(tag).address())).toList(), who(hit.author()), hit.created(),
                new Link(hit.community().title(), hit.community().address()), hit.snippet());
    }

    private Who who(@Nullable Person person) {
        return person == null ? new Who(words.say("people.somebody"), null, null) : new Who(person.name(), person.address(), null);
    }

    /// What stands beside the things on this page, and would make the list shorter. Nothing is counted.
    private List<SearchView.Ways> ways(List<Hit> hits, SearchForm form) {
        var communities = form.community().isBlank()
                ? links(hits.stream().map(Hit::community).filter(each -> each.handle() != null),
                        each -> new Link(each.title(), form.withCommunity(String.valueOf(each.handle())).address())) : List.<Link>of();
        var tags = form.tag().isBlank() ? links(hits.stream().flatMap(each -> each.tags().stream()), each -> new Link(each, form.withTag(each).address())) : List.<Link>of();
        var authors = form.author().isBlank()
                ? links(hits.stream().map(Hit::author).filter(Objects::nonNull), each -> new Link(each.name(), form.withAuthor(each.handle()).address())) : List.<Link>of();
        return Stream.of(ways("search.ways.communities", communities), ways("search.ways.tags", tags), ways("search.ways.authors", authors))
                .filter(each -> each.links().size() > 1).toList();
    }

    private SearchView.Ways ways(String title, List<Link> links) {
        return new SearchView.Ways(words.say(title), links);
    }

    private static <T> List<Link> links(Stream<T> things, Function<T, Link> link) {
        return things.distinct().limit(MOST_WAYS).map(link).toList();
    }

    private SearchView.None none(SearchForm form) {
        var acts = new ArrayList<Link>();
        if (form.wanted().narrowed() && !form.q().isBlank()) {
            acts.add(new Link(words.say("search.none.widen"), form.alone().address()));
        }
        if (!form.community().isBlank()) {
            acts.add(new Link(words.say("search.none.ask"), "/communities/" + form.community().strip() + "/ask"));
        } else {
            acts.add(new Link(words.say("search.none.communities"), "/communities"));
        }
        return new SearchView.None(form.q().isBlank() ? words.say("search.none.narrow") : words.say("search.none", form.q()), words.say("search.none.more"), acts);
    }
}
