package dev.muster.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/// Turns what people type into a question to the index. Nothing that they can type has a meaning beyond words, quotes
/// and a minus, so there is nothing to get wrong.
final class Looking {
    private static final int SHORT = 2;
    private static final double NEARLY = 0.4;
    private static final int MOST_OF_A_TITLE = 12;
    private static final float BEGUN = 0.5f;

    private Looking() {}

    /// Everything that was typed. A reply is found with words of its thread's title only where it has one of the words
    /// itself: else every question would bring all its answers along.
    ///
    /// @param all whether all words have to be there, or one is enough
    /// @return nothing where there is no word to look for, nor one to avoid
    static Optional<Query> forAll(List<Clause> clauses, boolean all) {
        var query = new BooleanQuery.Builder();
        var own = new BooleanQuery.Builder();
        int wanted = 0;
        int unwanted = 0;
        for (var clause : clauses) {
            var terms = words(clause.text());
            if (!terms.isEmpty() && clause.unwanted()) {
                query.add(anywhere(terms, clause.text()), Occur.MUST_NOT);
                unwanted++;
            } else if (!terms.isEmpty()) {
                query.add(anywhere(terms, clause.text()), all ? Occur.MUST : Occur.SHOULD);
                own.add(own(terms, clause.text()), Occur.SHOULD);
                wanted++;
            }
        }
        query.add(wanted > 0 ? own.build() : MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        return wanted + unwanted == 0 ? Optional.empty() : Optional.of(query.build());
    }

    /// What resembles a title that somebody is about to write: several of its words, and what begins like the last one.
    static Optional<Query> resembling(String title) {
        var terms = List.copyOf(terms(title)).stream().limit(MOST_OF_A_TITLE).toList();
        var query = new BooleanQuery.Builder();
        terms.forEach(term -> query.add(word(term), Occur.SHOULD));
        begun(title).ifPresent(each -> query.add(new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(Documents.TITLE, each))), BEGUN), Occur.SHOULD));
        query.setMinimumNumberShouldMatch(terms.size() <= SHORT ? 1 : (int) Math.ceil(terms.size() * NEARLY));
        return terms.isEmpty() && begun(title).isEmpty() ? Optional.empty() : Optional.of(query.build());
    }

    /// The last word as far as it is written, if it may go on.
    private static Optional<String> begun(String title) {
        var words = title.strip().split("[^\\p{L}\\p{N}]+");
        var last = words.length == 0 ? "" : words[words.length - 1];
        return last.length() <= SHORT || Character.isWhitespace(title.charAt(title.length() - 1)) ? Optional.empty()
                : Optional.of(EnglishText.SHARED.normalize(Documents.TITLE, last).utf8ToString());
    }

    /// A word or a phrase, wherever it stands. Each word of a phrase counts as if it stood alone.
    private static Query anywhere(List<String> terms, String text) {
        if (terms.size() == 1) {
            return word(terms.getFirst());
        }
        var query = new BooleanQuery.Builder().add(phrase(text, false), Occur.FILTER);
        terms.stream().distinct().forEach(each -> query.add(word(each), Occur.MUST));
        return query.build();
    }

    private static Query own(List<String> terms, String text) {
        return terms.size() == 1 ? new TermQuery(new Term(Documents.OWN, terms.getFirst())) : phrase(text, true);
    }

    private static Query phrase(String text, boolean ownOnly) {
        var builder = new QueryBuilder(EnglishText.SHARED);
        var query = new BooleanQuery.Builder();
        Documents.SEARCHED.stream().filter(each -> each.own() || !ownOnly)
                .forEach(each -> query.add(builder.createPhraseQuery(each.field(), text), Occur.SHOULD));
        return query.build();
    }

    private static Query word(String term) {
        return new TermQuery(new Term(Documents.WEIGHED, term));
    }

    /// The words of a text as the index has them.
    static Set<String> terms(String text) {
        return new LinkedHashSet<>(words(text));
    }

    private static List<String> words(String text) {
        var found = new ArrayList<String>();
        eachTerm(text, found::add);
        return found;
    }

    /// Takes a text apart, as often as words stand in it.
    static void eachTerm(String text, Consumer<String> taker) {
        try (var stream = EnglishText.SHARED.tokenStream(Documents.WORDS, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                taker.accept(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
