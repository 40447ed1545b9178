package dev.muster.search;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/// Words for the index that say themselves how often they count.
final class Weights extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Map<String, Integer> weights;
    private Iterator<Map.Entry<String, Integer>> left;

    Weights(Map<String, Integer> weights) {
        this.weights = weights;
        this.left = weights.entrySet().iterator();
    }

    @Override
    public void reset() {
        left = weights.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!left.hasNext()) {
            return false;
        }
        clearAttributes();
        var next = left.next();
        term.append(next.getKey());
        frequency.setTermFrequency(next.getValue());
        return true;
    }
}
