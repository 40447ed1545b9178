package dev.muster.readiness;

import dev.muster.Chartered;
import dev.muster.readiness.Passes.Wish;
import dev.muster.rights.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;

/// A world in which people answer the assessment.
public abstract class AssessmentWorld extends Chartered {
    @Autowired protected Rounds rounds;
    @Autowired protected Passes passes;
    @Autowired protected Replies replies;
    @Autowired protected Instruments instruments;

    protected static RoundDraft draft(boolean shared, String... units) {
        return new RoundDraft(null, "Spring", List.of(units), today().plusDays(20), shared);
    }

    protected Round round(Viewer by, boolean shared, String... units) {
        return by.call(() -> rounds.open(draft(shared, units), by));
    }

    protected Round round(String... units) {
        return round(administrator(), true, units);
    }

    protected Round close(Round round) {
        var administrator = administrator();
        return administrator.call(() -> rounds.close(round, administrator));
    }

    /// The secret of a link for a level of a unit.
    protected String pass(Round round, int unit, Level level, int uses) {
        var administrator = administrator();
        var made = administrator.call(() -> passes.make(round, new Wish(unit, level, uses, null), administrator));
        return made.address().substring(made.address().indexOf("token=") + 6);
    }

    /// Everything answered with one level; what is named otherwise, with that.
    protected Map<String, String> answers(int level, Map<String, String> otherwise) {
        var answers = new HashMap<String, String>();
        instruments.current().items().forEach(item -> answers.put(item.key(), item.part().equals(Instrument.EVIDENCE) ? item.choices().getFirst() : Integer.toString(level)));
        answers.putAll(otherwise);
        return answers;
    }

    /// Somebody answers by a link, from beginning to sending.
    protected void answer(String pass, Map<String, String> answers) {
        var mine = replies.begin(pass);
        replies.send(replies.keep(replies.bySecret(mine), answers));
    }

    /// Several people answer alike.
    protected void answer(Round round, int unit, Level level, int people, Map<String, String> answers) {
        var pass = pass(round, unit, level, people);
        for (int i = 0; i < people; i++) {
            answer(pass, answers);
        }
    }
}
