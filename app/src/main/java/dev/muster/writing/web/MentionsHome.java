package dev.muster.writing.web;

import dev.muster.people.spi.HomePart;
import dev.muster.people.spi.Waiting;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Tone;
import dev.muster.writing.Mentioned;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On the home page: the latest mentions that one has not seen.
@Component
@Order(15)
class MentionsHome implements HomePart {
    private static final int MOST = 3;
    private final Mentioned mentioned;
    private final MentionLines lines;
    private final Words words;

    MentionsHome(Mentioned mentioned, MentionLines lines, Words words) {
        this.mentioned = mentioned;
        this.lines = lines;
        this.words = words;
    }

    @Override
    public List<Waiting> waiting(Viewer viewer) {
        var found = mentioned.unseen(MOST + 1, viewer);
        var waiting = new ArrayList<Waiting>();
        lines.of(found.subList(0, Math.min(MOST, found.size())))
                .forEach(each -> waiting.add(new Waiting(Tone.ACCENT, each.sentence(), new Link(words.say("writing.mention.read"), each.href()))));
        if (found.size() > MOST) {
            waiting.add(new Waiting(Tone.ACCENT, words.say("writing.mentions.more"), new Link(words.say("writing.mentions.all"), Mentioned.ADDRESS)));
        }
        return waiting;
    }
}
