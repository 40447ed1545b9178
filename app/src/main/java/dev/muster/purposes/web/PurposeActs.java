package dev.muster.purposes.web;

import dev.muster.goals.Goals;
import dev.muster.purposes.Decisions;
import dev.muster.purposes.OutcomeMeasure.Observed;
import dev.muster.purposes.Outcomes;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// What a viewer may do with a purpose now, the main act first.
@Component
class PurposeActs {
    private final Decisions decisions;
    private final Outcomes outcomes;
    private final Words words;

    PurposeActs(Decisions decisions, Outcomes outcomes, Words words) {
        this.decisions = decisions;
        this.outcomes = outcomes;
        this.words = words;
    }

    List<Link> of(Purpose purpose, Viewer viewer) {
        var acts = new ArrayList<Link>();
        forward(purpose, viewer, acts);
        var promise = purpose.promise();
        boolean baselined = promise != null && promise.outcome().baselined();
        boolean settled = purpose.state().opened();
        if (promise != null && !baselined && !settled && (viewer.is(purpose.proposer()) || Goals.leads(viewer))) {
            acts.add(act("purposes.act.baseline", purpose, "/baseline"));
        }
        if (promise != null && promise.outcome().source() instanceof Observed && outcomes.observes(purpose.id(), viewer)) {
            acts.add(act("purposes.act.record", purpose, "/observations"));
        }
        return acts;
    }

    private void forward(Purpose purpose, Viewer viewer, List<Link> acts) {
        switch (purpose.state()) {
            case PROPOSED -> add(Purposes.assesses(purpose, viewer), act("purposes.assess", purpose, "/assessment"), acts);
            case ASSESSED -> add(decisions.mayDecide(purpose, viewer), act("purposes.decide", purpose, "/decision"), acts);
            case DECLINED -> add(viewer.audience() == Audience.EMPLOYEE, act("purposes.act.reopen", purpose, "/reopening"), acts);
            case GO -> {
                add(Goals.leads(viewer), open(purpose), acts);
                add(decisions.mayDecide(purpose, viewer), act("purposes.act.grow", purpose, "/decision"), acts);
            }
            case GROW, ACTIVE, CLOSED -> add(Goals.leads(viewer), open(purpose), acts);
            case ACHIEVED, SUPERSEDED, EXPIRED -> { }
        }
    }

    private static void add(boolean may, Link act, List<Link> acts) {
        if (may) {
            acts.add(act);
        }
    }

    private Link open(Purpose purpose) {
        return new Link(words.say("purposes.act.open"), "/communities/new?purpose=" + purpose.handle());
    }

    private Link act(String key, Purpose purpose, String at) {
        return new Link(words.say(key), purpose.address() + at);
    }
}
