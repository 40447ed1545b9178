package dev.muster.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/// BM25 without a figure of the whole index: how long a text usually is stands fixed, and how rare a word is counts
/// among what the viewer may see ({@link VisibleSearcher}). So the order of what is found betrays nothing of the rest.
final class Closeness extends BM25Similarity {

    @Override
    protected float avgFieldLength(CollectionStatistics statistics) {
        return Documents.SEARCHED.stream().filter(each -> each.field().equals(statistics.field())).findFirst()
                .map(Documents.Searched::usualLength).orElse(1f);
    }
}
