package dev.muster.adapt.web;

import dev.muster.adapt.Deed;
import dev.muster.adapt.Promises;
import dev.muster.adapt.Request;
import dev.muster.rights.Viewer;
import java.util.Arrays;
import java.util.Optional;

/// The answers that a request can get, as forms: each with the end of its address and the fields that it asks for.
enum Answering {
    PROMISE(Deed.PROMISED, true, false),
    MOVE(Deed.MOVED, true, false),
    RESULT(Deed.KEPT, false, true),
    REFUSAL(Deed.DECLINED, false, false),
    BREACH(Deed.BROKEN, false, false),
    WITHDRAWAL(Deed.WITHDRAWN, false, false);

    private final Deed deed;
    private final boolean promised;
    private final boolean result;

    Answering(Deed deed, boolean promised, boolean result) {
        this.deed = deed;
        this.promised = promised;
        this.result = result;
    }

    Deed deed() {
        return deed;
    }

    /// Whether it names an owner and a day.
    boolean promises() {
        return promised;
    }

    /// Whether it says what changed.
    boolean results() {
        return result;
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<Answering> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    boolean may(Request request, Viewer viewer) {
        return switch (this) {
            case PROMISE, REFUSAL -> Promises.answers(request.item().place(), viewer);
            case MOVE, RESULT, BREACH -> Promises.answersFor(request, viewer);
            case WITHDRAWAL -> viewer.is(request.item().author());
        };
    }
}
