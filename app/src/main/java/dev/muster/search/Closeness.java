package dev.muster.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/// BM25 without a figure of the whole index: how long a text usually is stands fixed, and how rare a word is counts
/// among what the viewer may see ({@link VisibleSearcher}). So the order of what is found betrays nothing of the rest.
///
/// A word counts by where it stands before it is weighed against the length, as in BM25F (Robertson, Zaragoza and Taylor, 2004):
/// what stands in a title and in a text does not count as two words.
final class Closeness extends BM25Similarity {
    private static final float SATURATION = 1.2f;
    private static final float LENGTH = 0.75f;

    Closeness() {
        super(SATURATION * Documents.ONCE, LENGTH);
    }

    @Override
    protected float avgFieldLength(CollectionStatistics statistics) {
        return Documents.USUAL;
    }
}
