package dev.muster.search;

import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// People who look for what others made.
abstract class SearchWorld extends QuestionWorld {
    @Autowired protected Search search;
    @Autowired protected Indexing indexing;
    @Autowired protected EntryStore entries;
    @Autowired protected Sight sight;
    @Autowired protected ApplicationContext product;

    /// Waits until the index has taken in all that has happened so far.
    protected void caughtUp() {
        new Pace(system, indexing, sight).catchUp();
    }

    protected Results finds(Viewer viewer, Wanted wanted) {
        caughtUp();
        return viewer.call(() -> search.find(wanted, viewer));
    }

    /// What somebody finds for words, in one place: tests share a world.
    protected List<String> finds(Viewer viewer, Place place, String words) {
        return found(finds(viewer, in(place, words)));
    }

    protected static Wanted in(Place place, String words) {
        return new Wanted(words, null, null, null, null, place.handle(), Wanted.Order.RELEVANCE, 1);
    }

    /// Titles for questions, passages for answers.
    protected static List<String> found(Results results) {
        return results.hits().stream().map(each -> each.kind().equals("question") ? each.plainTitle() : each.plainSnippet()).toList();
    }
}
