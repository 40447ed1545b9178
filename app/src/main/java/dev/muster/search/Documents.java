package dev.muster.search;

import dev.muster.rights.Audience;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
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
    static final String TITLE = "title";
    static final String THREAD = "thread";
    static final String TAGS = "tags";
    static final String WORDS = "words";
    static final String DIGEST = "digest";

    /// Stands where an item is narrowed to no circle.
    static final String NO_CIRCLE = "none";

    /// What is searched for words, and how much a word counts there.
    ///
    /// @param own whether it is the thing's own, and not its thread's
    record Searched(String field, float weight, float usualLength, boolean own) {}

    static final List<Searched> SEARCHED = List.of(
            new Searched(TITLE, 3, 9, true), new Searched(TAGS, 2, 3, true), new Searched(THREAD, 1.5f, 9, false), new Searched(WORDS, 1, 80, true));

    private Documents() {}

    static Term id(UUID id) {
        return new Term(ID, id.toString());
    }

    static Document of(Entry entry) {
        var document = new Document();
        document.add(new KeywordField(ID, entry.id().toString(), Store.YES));
        document.add(new StringField(KIND, entry.kind(), Store.NO));
        document.add(new StringField(PLACE, entry.place().toString(), Store.NO));
        Audience.of(entry.layer()).forEach(each -> document.add(new StringField(LAYER, each.name(), Store.NO)));
        document.add(new StringField(CIRCLE, entry.circle() == null ? NO_CIRCLE : entry.circle().toString(), Store.NO));
        document.add(new StringField(AUTHOR, entry.author().toString(), Store.NO));
        document.add(new StringField(STATE, entry.state(), Store.NO));
        document.add(new LongField(CREATED, entry.created().toEpochMilli(), Store.NO));
        entry.tags().forEach(each -> document.add(new StringField(TAG, each, Store.NO)));
        document.add(new TextField(TAGS, entry.thread().isEmpty() ? String.join(" ", entry.tags()) : "", Store.NO));
        document.add(new TextField(TITLE, entry.title(), Store.NO));
        document.add(new TextField(THREAD, entry.thread(), Store.NO));
        document.add(new TextField(WORDS, entry.words(), Store.YES));
        document.add(new StoredField(DIGEST, entry.digest()));
        return document;
    }
}
