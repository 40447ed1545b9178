package dev.muster.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// What everybody of an audience may see. It is looked up once for each piece of the index, a bit for each thing: pieces are written once.
final class CommonSight extends Query {
    private static final long MOST_BYTES = 64_000_000;
    private static final Cache<Piece, FixedBitSet> LOOKED_UP = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES).weigher((Piece _, FixedBitSet bits) -> (int) bits.ramBytesUsed()).build();
    private final Query rule;

    CommonSight(Query rule) {
        this.rule = rule;
    }

    private record Piece(IndexReader.CacheKey key, Query rule) {}

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                var bits = bits(context, searcher);
                int count = bits.cardinality();
                return count == 0 ? null : ConstantScoreScorerSupplier.fromIterator(new BitSetIterator(bits, count), score(), mode, context.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    private FixedBitSet bits(LeafReaderContext context, IndexSearcher searcher) throws IOException {
        var helper = context.reader().getCoreCacheHelper();
        if (helper == null) {
            return lookUp(context, searcher);
        }
        var piece = new Piece(helper.getKey(), rule);
        var known = LOOKED_UP.getIfPresent(piece);
        if (known == null) {
            known = lookUp(context, searcher);
            LOOKED_UP.put(piece, known);
        }
        return known;
    }

    private FixedBitSet lookUp(LeafReaderContext context, IndexSearcher searcher) throws IOException {
        var bits = new FixedBitSet(context.reader().maxDoc());
        var scorer = searcher.createWeight(searcher.rewrite(rule), ScoreMode.COMPLETE_NO_SCORES, 1).scorer(context);
        if (scorer != null) {
            bits.or(scorer.iterator());
        }
        return bits;
    }

    @Override
    public String toString(String field) {
        return "common(" + rule.toString(field) + ")";
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CommonSight same && rule.equals(same.rule);
    }

    @Override
    public int hashCode() {
        return 31 * CommonSight.class.hashCode() + rule.hashCode();
    }
}
