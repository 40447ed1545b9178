package dev.muster.trust;

/// A threshold that administrators may change. Where 0 is possible, it takes the bound away.
///
/// The defaults begin where those of Discourse and Apache Answer do.
public enum Rule {
    /// 1 while there are bounds at all.
    BOUNDS(Part.ALL, 1, 0, 1),

    NEWCOMER_LINKS(Part.NEWCOMERS, 2, 0, 100),
    NEWCOMER_PICTURES(Part.NEWCOMERS, 1, 0, 100),
    NEWCOMER_MENTIONS(Part.NEWCOMERS, 2, 0, 100),
    /// Answers and comments in one thread.
    NEWCOMER_REPLIES(Part.NEWCOMERS, 3, 0, 1_000),
    /// On the first day in a community.
    FIRST_DAY_QUESTIONS(Part.NEWCOMERS, 3, 0, 1_000),
    FIRST_DAY_REPLIES(Part.NEWCOMERS, 10, 0, 1_000),
    /// Seconds from one question to the next.
    NEWCOMER_QUESTION_PAUSE(Part.NEWCOMERS, 120, 0, 86_400),
    NEWCOMER_REPLY_PAUSE(Part.NEWCOMERS, 30, 0, 86_400),

    /// Days from its opening for which a community is young, and how many people have asked in one that is not small any more:
    /// until then newcomers are held back as regulars are, so that the founders' first guests can begin.
    FOUNDING_DAYS(Part.FOUNDING, 28, 0, 3_650),
    FOUNDING_PEOPLE(Part.FOUNDING, 50, 0, 500),

    QUESTION_PAUSE(Part.REGULARS, 15, 0, 86_400),
    REPLY_PAUSE(Part.REGULARS, 5, 0, 86_400),
    DAY_QUESTIONS(Part.REGULARS, 20, 0, 10_000),
    /// Seconds in which the same words are not taken twice.
    SAME_WORDS(Part.REGULARS, 300, 0, 86_400),

    /// How many of the criteria make somebody a regular, and what each of them takes.
    REGULAR_CRITERIA(Part.TO_REGULAR, 1, 0, 4),
    REGULAR_ACCEPTED(Part.TO_REGULAR, 1, 1, 1_000),
    REGULAR_HELPED(Part.TO_REGULAR, 1, 1, 1_000),
    REGULAR_PEOPLE(Part.TO_REGULAR, 1, 1, 1_000),
    REGULAR_SOLVED(Part.TO_REGULAR, 1, 1, 1_000),

    PROVEN_CRITERIA(Part.TO_PROVEN, 3, 1, 4),
    PROVEN_ACCEPTED(Part.TO_PROVEN, 5, 1, 1_000),
    PROVEN_HELPED(Part.TO_PROVEN, 10, 1, 1_000),
    PROVEN_PEOPLE(Part.TO_PROVEN, 5, 1, 1_000),
    PROVEN_SOLVED(Part.TO_PROVEN, 3, 1, 1_000),

    /// How much of what one and the same other person says for somebody counts, so that two cannot lift each other.
    PER_PAIR(Part.ALL, 3, 1, 1_000);

    /// Whom it is about.
    public enum Part { ALL, NEWCOMERS, FOUNDING, REGULARS, TO_REGULAR, TO_PROVEN }

    private final Part part;
    private final int usual;
    private final int least;
    private final int most;

    Rule(Part part, int usual, int least, int most) {
        this.part = part;
        this.usual = usual;
        this.least = least;
        this.most = most;
    }

    public Part part() {
        return part;
    }

    /// Its value until somebody changes it.
    public int usual() {
        return usual;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }
}
