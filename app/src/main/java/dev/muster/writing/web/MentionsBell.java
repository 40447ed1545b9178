package dev.muster.writing.web;

import dev.muster.people.spi.FirstQuestion;
import dev.muster.people.spi.FirstQuestions;
import dev.muster.people.spi.Ringing;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Page;
import dev.muster.writing.Mentioned;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// In the frame of every page: how many mentions one has not seen.
@Component
class MentionsBell implements Ringing, FirstQuestions {
    private final Mentioned mentioned;
    private final Words words;

    MentionsBell(Mentioned mentioned, Words words) {
        this.mentioned = mentioned;
        this.words = words;
    }

    /// Every page asks, so nothing is gained by knowing which.
    @Override
    public Optional<FirstQuestion> of(String path) {
        return Optional.of(mentioned.first());
    }

    @Override
    public Optional<Page.Bell> bell(Viewer viewer) {
        int count = mentioned.count(viewer);
        return count == 0 ? Optional.empty() : Optional.of(new Page.Bell(count, words.say("writing.mentions.bell", count), Mentioned.ADDRESS));
    }
}
