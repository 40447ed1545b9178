package dev.muster.memory.api;

import dev.muster.memory.Addresses;
import dev.muster.memory.Drawings;
import dev.muster.memory.Memory;
import dev.muster.memory.Quote;
import dev.muster.memory.Quotes;
import dev.muster.people.Persons;
import dev.muster.questions.Questions;
import dev.muster.rights.Viewer;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Words of questions and answers, quoted on pages.
@RestController
@Tag(name = "Pages")
class QuotesApi {
    private final Quotes quotes;
    private final Memory memory;
    private final Drawings drawings;
    private final Questions questions;
    private final Persons persons;

    QuotesApi(Quotes quotes, Memory memory, Drawings drawings, Questions questions, Persons persons) {
        this.quotes = quotes;
        this.memory = memory;
        this.drawings = drawings;
        this.questions = questions;
        this.persons = persons;
    }

    /// @param markdown what shows it in a page, in a paragraph of its own
    /// @param address where the words stand
    /// @param thread title of the question
    /// @param author who said them
    /// @param older whether they were changed there since
    record QuoteJson(
            String handle, String markdown, String words, String kind, String source, String address, String thread, @Nullable WhoJson author, Instant said, @Nullable WhoJson quotedBy,
            Instant quoted, boolean older) {}

    /// @param source handle or address of a question or an answer
    /// @param words as they stand there
    record QuoteWanted(@Nullable String source, @Nullable String words) {}

    record QuotingJson(String handle, String address, String title) {}

    @PostMapping("/api/v1/quotes")
    ResponseEntity<QuoteJson> quote(@RequestBody QuoteWanted wanted, Viewer viewer) {
        viewer.self();
        var quote = quotes.quote(quotes.source(wanted.source()), wanted.words(), viewer);
        return ResponseEntity.created(URI.create("/api/v1/quotes/" + quote.handle())).body(told(List.of(quote)).getFirst());
    }

    @GetMapping("/api/v1/quotes/{handle}")
    QuoteJson one(@PathVariable String handle) {
        return told(List.of(quotes.at(handle))).getFirst();
    }

    /// What a page quotes, as far as you see where it comes from.
    @GetMapping("/api/v1/pages/{handle}/quotes")
    List<QuoteJson> of(@PathVariable String handle) {
        var page = memory.at(handle);
        return told(quotes.resolve(drawings.of(page.text()).quotes()).values());
    }

    /// The pages on which something of a question or its answers is quoted.
    @GetMapping("/api/v1/questions/{handle}/quoted-in")
    List<QuotingJson> quotedIn(@PathVariable String handle) {
        return quotes.quotedIn(questions.at(handle).item()).stream().map(each -> new QuotingJson(each.handle(), Addresses.of(each), String.valueOf(each.title()))).toList();
    }

    private List<QuoteJson> told(Collection<Quote> all) {
        var known = persons.all(all.stream().flatMap(each -> Stream.of(each.source().author(), each.by())).distinct().toList());
        return all.stream().sorted(Comparator.comparing(Quote::at).thenComparing(Quote::handle)).map(each -> new QuoteJson(each.handle(), each.markdown(), each.words(),
                each.source().kind(), each.source().handle(), each.address(), String.valueOf(each.thread().title()), WhoJson.of(known.get(each.source().author())),
                each.source().created(), WhoJson.of(known.get(each.by())), each.at(), each.isOlder())).toList();
    }
}
