package dev.muster.measures;

import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;

/// How the work of a window is spread over people, by kind of contribution.
///
/// @param silent members who contributed nothing, as far as the viewer knows who is a member
public record Effort(Concentration all, Concentration questions, Concentration answers, Concentration comments, long silent) {

    /// The kinds of contributions, all of them together first.
    public enum Kind {
        ALL, ANSWERS, QUESTIONS, COMMENTS
    }

    static Effort of(Collection<Life> lives, long silent) {
        return new Effort(spread(lives, Life::contributions), spread(lives, Life::questions), spread(lives, Life::answers),
                spread(lives, Life::comments), silent);
    }

    private static Concentration spread(Collection<Life> lives, ToLongFunction<Life> counted) {
        return Concentration.of(lives.stream().map(counted::applyAsLong).toList());
    }

    public Concentration of(Kind kind) {
        return switch (kind) {
            case ALL -> all;
            case ANSWERS -> answers;
            case QUESTIONS -> questions;
            case COMMENTS -> comments;
        };
    }

    /// The kinds of which enough people did something for nobody to be recognised.
    public List<Kind> told() {
        return List.of(Kind.values()).stream().filter(each -> of(each).people() >= Footing.LEAST).toList();
    }
}
