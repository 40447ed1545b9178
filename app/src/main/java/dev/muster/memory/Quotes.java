package dev.muster.memory;

import dev.muster.items.Hints;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.items.Link;
import dev.muster.items.Ties;
import dev.muster.items.text.BodyText;
import dev.muster.items.text.Rendering;
import dev.muster.questions.Answers;
import dev.muster.questions.Questions;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Words of questions and answers on pages, with who said them, when and where. A page names a quote by its handle; what it says, whoever sees
/// its source is shown. Pages and threads lead to each other.
@Service
public class Quotes {
    static final int LONGEST = 2_000;
    private static final Set<String> SOURCES = Set.of(Questions.KIND, Answers.KIND);
    private static final Pattern ADDRESS = Pattern.compile(".*/(?:questions|answers)/([^/?#]+).*");
    private static final Pattern GAP = Pattern.compile("\\s+");
    private final QuoteStore store;
    private final PageStore pages;
    private final Items items;
    private final Ties ties;
    private final Rendering rendering;
    private final Ids ids;
    private final Clock clock;

    Quotes(QuoteStore store, PageStore pages, Items items, Ties ties, Rendering rendering, Ids ids, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.items = items;
        this.ties = ties;
        this.rendering = rendering;
        this.ids = ids;
        this.clock = clock;
    }

    /// The question or answer of an address or a handle.
    ///
    /// @throws Invalid at `source`, where the viewer sees none
    public Item source(@Nullable String typed) {
        var text = Objects.requireNonNullElse(typed, "").strip();
        var address = ADDRESS.matcher(text);
        var found = items.find(address.matches() ? address.group(1) : text).filter(each -> SOURCES.contains(each.kind()) && stillSays(each));
        new Invalid.Check().that(found.isPresent(), "source", "memory.quote.source-unknown").orThrow();
        return found.orElseThrow();
    }

    /// What was taken back says nothing any more.
    private static boolean stillSays(Item source) {
        return !source.body().text().isBlank();
    }

    /// Keeps words of a question or an answer as a quote. The same words, quoted twice by the same person, are one.
    ///
    /// @throws Invalid at `words`, where they are missing, too long, or do not stand there
    @Transactional
    public Quote quote(Item source, @Nullable String typed, Viewer by) {
        by.self();
        var words = PageText.text(Objects.requireNonNullElse(typed, "")).strip();
        var check = new Invalid.Check().text(words, "words", LONGEST);
        if (check.passed()) {
            check.that(stand(words, source), "words", "memory.quote.not-there");
        }
        check.orThrow();
        var row = new QuoteStore.Row(ids.next(), ids.handle(), source.id(), source.version(), words, by.self(), clock.instant());
        var kept = store.same(row).orElse(row);
        if (kept.equals(row)) {
            store.insert(row);
        }
        return quotes(List.of(kept)).values().stream().findFirst().orElseThrow(Admission::gone);
    }

    /// Whether words stand in a source, as they are written there or as they are read.
    private boolean stand(String words, Item source) {
        var written = items.editable(source).text();
        return flat(written).contains(flat(words)) || flat(rendering.words(BodyText.markdown(written))).contains(flat(words));
    }

    private static String flat(String text) {
        return GAP.matcher(text).replaceAll(" ").strip();
    }

    /// @throws dev.muster.shell.Refusal `shell.gone`
    public Quote at(String handle) {
        return resolve(List.of(handle)).values().stream().findFirst().orElseThrow(Admission::gone);
    }

    /// Those of some handles that the viewer sees, by handle.
    public Map<String, Quote> resolve(Collection<String> handles) {
        return quotes(store.all(handles));
    }

    private Map<String, Quote> quotes(List<QuoteStore.Row> rows) {
        var found = new HashMap<String, Quote>();
        if (!rows.isEmpty()) {
            var sources = items.all(rows.stream().map(QuoteStore.Row::source).distinct().toList());
            var threads = items.all(sources.values().stream().map(Item::root).distinct().toList());
            rows.forEach(row -> quote(row, sources, threads).forEach(each -> found.put(each.handle(), each)));
        }
        return found;
    }

    private static Stream<Quote> quote(QuoteStore.Row row, Map<UUID, Item> sources, Map<UUID, Item> threads) {
        return Stream.ofNullable(sources.get(row.source())).filter(Quotes::stillSays).flatMap(source -> Stream.ofNullable(threads.get(source.root()))
                .map(thread -> new Quote(row.handle(), source, thread, row.version(), row.words(), row.by(), row.at())));
    }

    /// A text with a quote at its end. What the viewer does not see is not quoted, and what stands there already not twice.
    ///
    /// @param handle of the quote; the text stays as it is where that is empty
    public String addedTo(String text, String handle) {
        var quote = handle.isEmpty() ? null : resolve(List.of(handle)).get(handle);
        return quote == null || text.contains(quote.markdown()) ? text : text.stripTrailing() + "\n\n" + quote.markdown() + "\n";
    }

    /// Whether to offer it at a thread: in a community that uses pages.
    ///
    /// @param hints what was found out with the thread
    public boolean offers(Place place, Hints hints) {
        return hints.given() == null ? pages.areUsedIn(place.id()) : hints.may(MemoryHints.PAGES_USED);
    }

    /// The pages on which something of a thread is quoted, as far as the viewer sees them.
    public List<Item> quotedIn(Item thread) {
        return ties.of(thread).stream().filter(each -> each.kind() == Link.Kind.QUOTED_IN && each.outgoing()).map(Link::other).toList();
    }

    /// Notes which threads a page quotes. What the editor does not see stays as it is.
    void note(Item page, PageDrawing drawing, Viewer by) {
        var before = ties.of(page).stream().filter(each -> each.kind() == Link.Kind.QUOTED_IN && !each.outgoing()).map(Link::other).toList();
        if (before.isEmpty() && drawing.quotes().isEmpty()) {
            return;
        }
        var now = resolve(drawing.quotes()).values().stream().map(Quote::thread).collect(Collectors.toMap(Item::id, each -> each, (one, _) -> one));
        before.stream().filter(each -> !now.containsKey(each.id())).forEach(each -> ties.untie(each, Link.Kind.QUOTED_IN, page, by));
        now.values().forEach(each -> ties.tie(each, Link.Kind.QUOTED_IN, page, by));
    }
}
