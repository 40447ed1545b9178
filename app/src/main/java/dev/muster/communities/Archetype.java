package dev.muster.communities;

import java.util.List;

/// A kind of community that many organisations have opened before: a beginning to change, not a form to fill.
///
/// What each begins with stands in the words of `communities.archetype`.
public enum Archetype {
    CUSTOMER_SUPPORT(24, List.of("questions"), List.of("pages")),
    INNOVATION_CHALLENGE(48, List.of("ideas"), List.of("questions")),
    COMMUNITY_OF_PRACTICE(48, List.of("questions"), List.of("pages")),
    INCIDENT_SWARM(1, List.of("swarms"), List.of("pages")),
    CUSTOMER_ADVOCACY(48, List.of("advocacy"), List.of("questions")),
    SUPPLIER_IMPROVEMENT(48, List.of("questions"), List.of("ideas"));

    private final int answerWithin;
    private final List<String> needed;
    private final List<String> welcome;

    Archetype(int answerWithin, List<String> needed, List<String> welcome) {
        this.answerWithin = answerWithin;
        this.needed = needed;
        this.welcome = welcome;
    }

    /// Hours within which a first answer is promised.
    public int answerWithin() {
        return answerWithin;
    }

    /// The spaces without which it is not itself.
    public List<String> needed() {
        return needed;
    }

    /// The spaces that it uses besides, where they exist.
    public List<String> welcome() {
        return welcome;
    }
}
