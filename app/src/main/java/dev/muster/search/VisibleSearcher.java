package dev.muster.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/// Searches an index as if it held only what somebody may see: how rare a word is, is counted there.
final class VisibleSearcher extends IndexSearcher {
    /// A word that stands in so many places is common, and is not counted further.
    private static final int COMMON = 20_000;
    private static final long MANY = 10_000_000;
    private final Query sight;

    VisibleSearcher(IndexReader reader, Query sight) {
        super(reader);
        this.sight = sight;
        setSimilarity(new Closeness());
    }

    @Override
    public TermStatistics termStatistics(Term term, int documents, long occurrences) throws IOException {
        long seen = Math.max(1, seen(term));
        return new TermStatistics(term.bytes(), seen, seen);
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) {
        return new CollectionStatistics(field, MANY, MANY, MANY, MANY);
    }

    private long seen(Term term) throws IOException {
        var both = new BooleanQuery.Builder().add(new TermQuery(term), Occur.FILTER).add(sight, Occur.FILTER).build();
        return Math.min(COMMON, search(both, new TopScoreDocCollectorManager(1, null, COMMON)).totalHits.value());
    }
}
