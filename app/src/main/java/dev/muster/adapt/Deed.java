package dev.muster.adapt;

import dev.muster.activity.Verb;

/// What is done with a request.
public enum Deed {
    PROMISED(Verb.ACCEPT, RequestState.PROMISED),
    MOVED(Verb.UPDATE, RequestState.PROMISED),
    DECLINED(Verb.REJECT, RequestState.DECLINED),
    KEPT(Verb.CLOSE, RequestState.KEPT),
    BROKEN(Verb.UNDO, RequestState.BROKEN),
    WITHDRAWN(Verb.REMOVE, RequestState.WITHDRAWN);

    private final Verb verb;
    private final RequestState leadsTo;

    Deed(Verb verb, RequestState leadsTo) {
        this.verb = verb;
        this.leadsTo = leadsTo;
    }

    Verb verb() {
        return verb;
    }

    RequestState leadsTo() {
        return leadsTo;
    }
}
