package dev.muster.writing;

import dev.muster.people.spi.Resumption;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What somebody had typed when their session ended becomes a draft of theirs, which stands in the form again.
@Component
class TypedWhenSignedOut implements Resumption {
    private final Drafts drafts;

    TypedWhenSignedOut(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public boolean holds(Map<String, String> typed) {
        return Drafts.isKeepable(typed);
    }

    @Override
    public void resume(String form, Map<String, String> typed, Viewer viewer) {
        try {
            drafts.bring(form, typed, viewer);
        } catch (Invalid _) {
            // An address that no form has, or more than people were told could be kept.
        }
    }
}
