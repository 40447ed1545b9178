package dev.muster.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// In how many things that somebody may see a word stands. It is counted once for each piece of the index: pieces are written
/// once, and whatever is taken out of one makes it another.
final class Rarity {
    /// A word that stands in so many is common, and is not counted further.
    static final int COMMON = 20_000;
    private static final Cache<Counting, Integer> COUNTED = Caffeine.newBuilder().maximumSize(100_000).build();
    private static final Cache<Query, Query> SIGHTS = Caffeine.newBuilder().maximumSize(1_000).build();

    private Rarity() {}

    private record Counting(IndexReader.CacheKey piece, Query sight, Term term) {}

    static long of(Term term, Query sight, IndexSearcher searcher) throws IOException {
        var one = SIGHTS.get(sight, same -> same);
        @Nullable Weight weight = null;
        long sum = 0;
        for (var piece : searcher.getLeafContexts()) {
            var key = new Counting(piece.reader().getReaderCacheHelper().getKey(), one, term);
            var known = COUNTED.getIfPresent(key);
            if (known == null) {
                weight = weight == null ? weight(term, one, searcher) : weight;
                known = count(weight, piece);
                COUNTED.put(key, known);
            }
            sum += known;
            if (sum >= COMMON) {
                return COMMON;
            }
        }
        return sum;
    }

    private static Weight weight(Term term, Query sight, IndexSearcher searcher) throws IOException {
        var both = new BooleanQuery.Builder().add(new TermQuery(term), Occur.FILTER).add(sight, Occur.FILTER).build();
        return searcher.createWeight(searcher.rewrite(both), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    private static int count(Weight weight, LeafReaderContext piece) throws IOException {
        var scorer = weight.scorer(piece);
        if (scorer == null) {
            return 0;
        }
        var live = piece.reader().getLiveDocs();
        var documents = scorer.iterator();
        int count = 0;
        for (int each = documents.nextDoc(); each != DocIdSetIterator.NO_MORE_DOCS && count < COMMON; each = documents.nextDoc()) {
            if (live == null || live.get(each)) {
                count++;
            }
        }
        return count;
    }
}
