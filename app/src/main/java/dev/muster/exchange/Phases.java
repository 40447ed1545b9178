package dev.muster.exchange;

import dev.muster.exchange.stackexchange.PostType;
import java.util.List;

/// The passes of a run, in order.
final class Phases {
    static final List<Phase<?>> ALL = List.of(
            new UserPhase(), new PostPhase(PostType.QUESTION), new PostPhase(PostType.ANSWER), new VotePhase(), new CommentPhase(),
            new RevisionPhase(), new ClosurePhase(), new LinkPhase());

    /// What comes after the passes: the standing of questions is settled, then the run becomes visible.
    static final String SETTLE = "settle";
    static final String PUBLISH = "publish";

    private Phases() {}

    /// The passes from one on; none for what comes after them.
    static List<Phase<?>> from(String name) {
        return ALL.stream().dropWhile(phase -> !phase.name().equals(name)).toList();
    }

    static String after(Phase<?> phase) {
        int next = ALL.indexOf(phase) + 1;
        return next < ALL.size() ? ALL.get(next).name() : SETTLE;
    }
}
