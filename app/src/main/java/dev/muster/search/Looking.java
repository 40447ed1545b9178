package dev.muster.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/// Turns what people type into a question to the index. Nothing that they can type has a meaning beyond words, quotes
/// and a minus, so there is nothing to get wrong.
final class Looking {
    private static final Analyzer TEXT = new EnglishText();
    private static final float OTHER_FIELDS = 0.1f;
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
            var looked = anywhere(clause.text());
            if (looked.isPresent() && clause.unwanted()) {
                query.add(looked.get(), Occur.MUST_NOT);
                unwanted++;
            } else if (looked.isPresent()) {
                query.add(looked.get(), all ? Occur.MUST : Occur.SHOULD);
                fields(clause.text(), true).forEach(each -> own.add(each, Occur.SHOULD));
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
                : Optional.of(TEXT.normalize(Documents.TITLE, last).utf8ToString());
    }

    /// A word or a phrase in any field; what counts is where it fits best.
    private static Optional<Query> anywhere(String text) {
        var fields = fields(text, false);
        return fields.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(fields, OTHER_FIELDS));
    }

    private static List<Query> fields(String text, boolean ownOnly) {
        var builder = new QueryBuilder(TEXT);
        var fields = new ArrayList<Query>();
        for (var searched : Documents.SEARCHED) {
            var query = ownOnly && !searched.own() ? null : builder.createPhraseQuery(searched.field(), text);
            if (query != null) {
                fields.add(new BoostQuery(query, searched.weight()));
            }
        }
        return fields;
    }

    /// A word as the index has it, in any field.
    private static Query word(String term) {
        return new DisjunctionMaxQuery(Documents.SEARCHED.stream()
                .map(each -> (Query) new BoostQuery(new TermQuery(new Term(each.field(), term)), each.weight())).toList(), OTHER_FIELDS);
    }

    /// The words of a text as the index has them.
    static Set<String> terms(String text) {
        var found = new LinkedHashSet<String>();
        try (var stream = TEXT.tokenStream(Documents.WORDS, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                found.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
