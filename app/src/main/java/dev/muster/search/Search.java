package dev.muster.search;

import dev.muster.items.text.Rendering;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.search.HitStore.Back;
import dev.muster.search.HitStore.Found;
import dev.muster.search.Results.Standing;
import dev.muster.search.spi.Findable;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Find what people made, among what the viewer may see.
///
/// The index says what fits; it is filtered by the viewer's rights before anything is counted, and what is shown is
/// read back from the database under those rights, so that the index never decides.
@Service
public class Search {
    private static final int MOST_CLAUSES = 32;
    private static final Pattern HANDLE = Pattern.compile("[A-Za-z0-9-]{1,80}");
    private final Indexing indexing;
    private final Sight sight;
    private final Kinds kinds;
    private final HitStore store;
    private final Places places;
    private final Persons persons;
    private final Rendering rendering;

    Search(Indexing indexing, Sight sight, Kinds kinds, HitStore store, Places places, Persons persons, Rendering rendering) {
        this.indexing = indexing;
        this.sight = sight;
        this.kinds = kinds;
        this.store = store;
        this.places = places;
        this.persons = persons;
        this.rendering = rendering;
    }

    /// The kinds of things that can be found.
    public List<Findable> kinds() {
        return kinds.all();
    }

    /// Looks for something.
    ///
    /// @throws Invalid at `q`, `kind`, `tag`, `state`, `author`, `community`, `page`
    public Results find(Wanted wanted, Viewer viewer) {
        var clauses = Clause.read(wanted.words());
        check(wanted, clauses);
        var narrowed = narrowed(wanted);
        if (wanted.isEmpty()) {
            return Results.none(standing());
        }
        var all = Looking.forAll(clauses, true);
        new Invalid.Check().that(all.isPresent() || wanted.words().isBlank(), "q", "search.no-word").orThrow();
        var terms = clauses.stream().filter(each -> !each.unwanted()).flatMap(each -> Looking.terms(each.text()).stream()).collect(Collectors.toSet());
        var exact = look(all.orElseGet(() -> MatchAllDocsQuery.INSTANCE), narrowed, wanted, viewer);
        if (exact.count() > 0 || terms.size() < 2) {
            return results(exact, false, wanted, terms);
        }
        var nearest = look(Looking.forAll(clauses, false).orElseThrow(), narrowed, wanted, viewer);
        return results(nearest, nearest.count() > 0, wanted, terms);
    }

    /// Things of a kind in a place that resemble a title which somebody is about to write, closest first.
    public List<UUID> similar(Place place, String kind, String title, int most, Viewer viewer) {
        var cut = title.length() <= Wanted.LONGEST ? title : title.substring(0, Wanted.LONGEST);
        var narrowed = List.<Query>of(term(Documents.PLACE, place.id().toString()), term(Documents.KIND, kind));
        return Looking.resembling(cut)
                .map(query -> safely(index -> index.read(searcher -> Shelf.top(searcher, query, narrowed, sight.of(viewer), Wanted.Order.RELEVANCE, 0, most)), Shelf.EMPTY))
                .orElse(Shelf.EMPTY).found().stream().map(Found::id).toList();
    }

    public Standing standing() {
        return indexing.index().map(each -> each.whole() ? Standing.WHOLE : Standing.BEING_MADE).orElse(Standing.MISSING);
    }

    private void check(Wanted wanted, List<Clause> clauses) {
        new Invalid.Check()
                .that(wanted.words().length() <= Wanted.LONGEST, "q", "search.long", Wanted.LONGEST)
                .that(wanted.words().length() > Wanted.LONGEST || clauses.size() <= MOST_CLAUSES, "q", "search.many", MOST_CLAUSES)
                .that(wanted.kind() == null || kinds.of(wanted.kind()).isPresent(), "kind", "search.kind.unknown")
                .that(wanted.state() == null || kinds.have(wanted.state()), "state", "search.state.unknown")
                .that(wanted.tag() == null || wanted.tag().length() <= 40, "tag", "items.tags.odd", Objects.requireNonNullElse(wanted.tag(), ""))
                .that(wanted.page() >= 1 && wanted.page() <= Wanted.MOST_PAGES, "page", "search.page.far", Wanted.MOST_PAGES)
                .orThrow();
    }

    /// Whatever is asked for beside words. Somebody or something that the viewer may not know is like one that is not there.
    private List<Query> narrowed(Wanted wanted) {
        var community = named(wanted.community(), "community", "search.community.unknown", handle -> community(handle).map(Place::id));
        var author = named(wanted.author(), "author", "search.author.unknown", handle -> author(handle).map(Person::id));
        return Stream.of(
                        wanted.kind() == null ? null : term(Documents.KIND, wanted.kind()),
                        wanted.tag() == null ? null : term(Documents.TAG, wanted.tag()),
                        wanted.state() == null ? null : term(Documents.STATE, wanted.state()),
                        community == null ? null : term(Documents.PLACE, community.toString()),
                        author == null ? null : term(Documents.AUTHOR, author.toString()))
                .filter(Objects::nonNull).map(Query.class::cast).toList();
    }

    /// The community that a search is narrowed to, if the viewer sees it.
    public Optional<Place> community(String handle) {
        return HANDLE.matcher(handle).matches() ? places.find(handle) : Optional.empty();
    }

    /// The person to whose work a search is narrowed, if the viewer may know them.
    public Optional<Person> author(String handle) {
        try {
            return HANDLE.matcher(handle).matches() ? Optional.of(persons.at(handle)) : Optional.empty();
        } catch (Refusal _) {
            return Optional.empty();
        }
    }

    private static @Nullable UUID named(@Nullable String handle, String field, String otherwise, Function<String, Optional<UUID>> known) {
        if (handle == null) {
            return null;
        }
        var found = known.apply(handle);
        new Invalid.Check().that(found.isPresent(), field, otherwise).orThrow();
        return found.orElseThrow();
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private Shelf look(Query query, List<Query> narrowed, Wanted wanted, Viewer viewer) {
        var seen = sight.of(viewer);
        int from = (wanted.page() - 1) * Wanted.PAGE;
        return safely(index -> index.read(searcher -> Shelf.top(searcher, query, narrowed, seen, wanted.order(), from, Wanted.PAGE)), Shelf.EMPTY);
    }

    private interface Reading {
        Shelf in(Index index) throws IOException;
    }

    /// An index may be exchanged while somebody reads in it; one that cannot be read is made anew.
    private Shelf safely(Reading reading, Shelf otherwise) {
        for (int attempt = 0; attempt < 2; attempt++) {
            var index = indexing.index().orElse(null);
            if (index == null) {
                return otherwise;
            }
            try {
                return reading.in(index);
            } catch (AlreadyClosedException _) {
                // another has taken its place
            } catch (IOException e) {
                indexing.distrust(index, e);
            }
        }
        return otherwise;
    }

    private Results results(Shelf shelf, boolean nearest, Wanted wanted, Set<String> terms) {
        var back = shelf.found().isEmpty() ? Map.<UUID, Back>of() : store.read(shelf.found());
        var known = persons.all(back.values().stream().map(Back::author).distinct().toList());
        var hits = shelf.found().stream().filter(each -> back.containsKey(each.id()))
                .flatMap(each -> hit(each, Objects.requireNonNull(back.get(each.id())), known, terms).stream()).toList();
        boolean next = shelf.more() || shelf.count() > wanted.page() * Wanted.PAGE;
        return new Results(hits, shelf.count(), shelf.more(), nearest, next && wanted.page() < Wanted.MOST_PAGES, standing());
    }

    private Optional<Hit> hit(Found found, Back back, Map<UUID, Person> known, Set<String> terms) {
        var rewritten = back.rewritten();
        Supplier<String> words = () -> rewritten == null ? found.words() : EntryStore.words(rewritten, rendering);
        return kinds.of(back.kind()).map(kind -> new Hit(back.kind(), back.handle(), kind.address(back.handle(), back.title()),
                Snippets.marked(back.title(), terms), kind.state(back.state()), back.state(), back.tags(), known.get(back.author()), back.created(), back.where(),
                Snippets.of(words.get(), terms)));
    }
}
