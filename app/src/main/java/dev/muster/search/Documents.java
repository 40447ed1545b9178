package dev.muster.search;

import dev.muster.rights.Audience;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;

/// An entry as Lucene keeps it, and the names of its fields.
final class Documents {
    static final String ID = "id";
    static final String KIND = "kind";
    static final String PLACE = "place";
    static final String LAYER = "layer";
    static final String CIRCLE = "circle";
    static final String AUTHOR = "author";
    static final String TAG = "tag";
    static final String STATE = "state";
    static final String CREATED = "created";
    /// A number that is made of the id.
    static final String LOT = "lot";
    static final String TITLE = "title";
    static final String THREAD = "thread";
    static final String TAGS = "tags";
    static final String WORDS = "words";

    /// What is read of a thing that was found: see [Kept].
    static final String KEPT = "kept";

    /// Stands where an item is narrowed to no circle.
    static final String NO_CIRCLE = "none";

    /// Every word that a thing can be found by, as often as it counts: looking in one field costs a fraction of looking in four.
    static final String WEIGHED = "weighed";

    /// Every word of the thing's own, and not its thread's.
    static final String OWN = "own";

    /// How often a word counts that stands among the words of a text; in a title more often.
    static final int ONCE = 2;

    /// How much there is in a thing as it is weighed, usually: a title of nine words, three tags, and eighty words.
    static final float USUAL = 3 * ONCE * 9 + 2 * ONCE * 3 + ONCE * 80;

    /// What is searched for words.
    ///
    /// @param weight how often a word counts that stands there
    /// @param own whether it is the thing's own, and not its thread's
    record Searched(String field, int weight, boolean own, Function<Entry, String> text) {}

    static final List<Searched> SEARCHED = List.of(
            new Searched(TITLE, 3 * ONCE, true, Entry::title),
            new Searched(TAGS, 2 * ONCE, true, entry -> entry.thread().isEmpty() ? String.join(" ", entry.tags()) : ""),
            new Searched(THREAD, 3, false, Entry::thread),
            new Searched(WORDS, ONCE, true, Entry::words));

    private static final FieldType PHRASES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    private static final FieldType WEIGHTS = type(IndexOptions.DOCS_AND_FREQS, false);

    private Documents() {}

    private static FieldType type(IndexOptions indexed, boolean anyLength) {
        var type = new FieldType();
        type.setIndexOptions(indexed);
        type.setOmitNorms(anyLength);
        type.freeze();
        return type;
    }

    static Term id(UUID id) {
        return new Term(ID, id.toString());
    }

    static Document of(Entry entry) {
        var document = new Document();
        document.add(new StringField(ID, entry.id().toString(), Store.NO));
        document.add(new StringField(KIND, entry.kind(), Store.NO));
        document.add(new StringField(PLACE, entry.place().toString(), Store.NO));
        Audience.of(entry.layer()).forEach(each -> document.add(new StringField(LAYER, each.name(), Store.NO)));
        document.add(new StringField(CIRCLE, entry.circle() == null ? NO_CIRCLE : entry.circle().toString(), Store.NO));
        document.add(new StringField(AUTHOR, entry.author().toString(), Store.NO));
        document.add(new StringField(STATE, entry.state(), Store.NO));
        document.add(new NumericDocValuesField(LOT, entry.id().getLeastSignificantBits()));
        document.add(new LongField(CREATED, entry.created().toEpochMilli(), Store.NO));
        entry.tags().forEach(each -> document.add(new StringField(TAG, each, Store.NO)));
        SEARCHED.forEach(each -> document.add(new Field(each.field(), each.text().apply(entry), PHRASES)));
        var own = weights(entry, Searched::own);
        document.add(new Field(WEIGHED, new Weights(entry.thread().isEmpty() ? own : with(own, weights(entry, each -> !each.own()))), WEIGHTS));
        own.keySet().forEach(each -> document.add(new StringField(OWN, each, Store.NO)));
        document.add(new BinaryDocValuesField(KEPT, Kept.of(entry)));
        return document;
    }

    private static Map<String, Integer> with(Map<String, Integer> some, Map<String, Integer> more) {
        var all = new HashMap<>(some);
        more.forEach((word, weight) -> all.merge(word, weight, Integer::sum));
        return all;
    }

    private static Map<String, Integer> weights(Entry entry, Predicate<Searched> where) {
        var weights = new HashMap<String, Integer>();
        SEARCHED.stream().filter(where).forEach(each ->
                Looking.eachTerm(each.text().apply(entry), term -> weights.merge(term, each.weight(), Integer::sum)));
        return weights;
    }
}
