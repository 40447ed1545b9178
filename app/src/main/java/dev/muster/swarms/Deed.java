package dev.muster.swarms;

import dev.muster.activity.Verb;

/// What is done with a swarm.
public enum Deed {
    JOINED(Verb.JOIN), LEFT(Verb.LEAVE), ASKED(Verb.ADD), DECLINED(Verb.REJECT),
    /// Its owner wants to hand it over.
    OFFERED(Verb.MOVE),
    /// Somebody has taken it over.
    TAKEN(Verb.ACCEPT),
    RELIEVED(Verb.UPDATE), RESOLVED(Verb.DECIDE), CONFIRMED(Verb.ACCEPT), CLOSED(Verb.CLOSE), REOPENED(Verb.OPEN);

    private final Verb verb;

    Deed(Verb verb) {
        this.verb = verb;
    }

    Verb verb() {
        return verb;
    }
}
