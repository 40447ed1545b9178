package dev.muster.memory;

import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// Two colleagues and a customer who write down what they know.
public abstract class MemoryWorld extends QuestionWorld {
    @Autowired protected Memory memory;
    @Autowired protected Edits edits;
    @Autowired protected Captures captures;
    @Autowired protected Chronicle chronicle;
    @Autowired protected References references;
    @Autowired protected PageLists pageLists;
    @Autowired protected Care care;
    @Autowired protected org.springframework.jdbc.core.simple.JdbcClient jdbc;
    protected Place place;
    protected Viewer ada;
    protected Viewer emil;
    protected Viewer frida;

    @BeforeEach
    void castWriters() {
        place = house();
        ada = customer("Ada Author");
        emil = employee("Emil Editor");
        frida = employee("Frida Fellow");
    }

    protected MemoryPage writes(Viewer viewer, String title, String body) {
        return writes(viewer, title, body, null);
    }

    protected MemoryPage writes(Viewer viewer, String title, String body, @Nullable Set<Audience> layer) {
        return viewer.call(() -> memory.write(place, new NewPage(title, body, "", layer), null, viewer));
    }

    protected MemoryPage edits(Viewer viewer, MemoryPage page, int base, String body) {
        return kept(viewer.call(() -> edits.edit(page, new PageEdit(base, null, body, "", false), viewer)));
    }

    protected static MemoryPage kept(Edited edited) {
        if (edited instanceof Edited.Kept kept) {
            return kept.page();
        }
        throw new AssertionError("It collided: " + edited);
    }

    /// The page as somebody sees it now.
    protected MemoryPage sees(Viewer viewer, MemoryPage page) {
        return viewer.call(() -> memory.at(page.item().handle()));
    }
}
