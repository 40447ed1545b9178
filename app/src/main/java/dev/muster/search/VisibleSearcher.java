package dev.muster.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermStatistics;

/// Searches an index as if it held only what somebody may see: how rare a word is, is counted there.
final class VisibleSearcher extends IndexSearcher {
    private static final long MANY = 10_000_000;
    private final Query sight;

    VisibleSearcher(IndexReader reader, Query sight) {
        super(reader);
        this.sight = sight;
        setSimilarity(new Closeness());
    }

    @Override
    public TermStatistics termStatistics(Term term, int documents, long occurrences) throws IOException {
        long seen = Math.max(1, Rarity.of(term, sight, this));
        return new TermStatistics(term.bytes(), seen, seen);
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) {
        return new CollectionStatistics(field, MANY, MANY, MANY, MANY);
    }
}
