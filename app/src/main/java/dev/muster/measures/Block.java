package dev.muster.measures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is told about every community, in the order in which it is told.
public enum Block {
    FIRST_ANSWER(QuestionLog.QUERY),
    ANSWER_RATE(QuestionLog.QUERY),
    ACCEPTANCE_RATE(QuestionLog.QUERY),
    REUSE(ReuseLog.QUERY),
    DEFLECTION(DeflectionLog.QUERY),
    CAPACITY(QuestionLog.QUERY),
    CONTRIBUTORS(PeopleLog.QUERY),
    NEWCOMERS(QuestionLog.QUERY),
    SECONDS(ContributionLog.LIVES),
    STAYS(ContributionLog.LIVES),
    COHORTS(ContributionLog.LIVES),
    ABSENCE(ContributionLog.LIVES),
    EFFORT(ContributionLog.LIVES),
    TIES(ContributionLog.TIES),
    REPLIES(ContributionLog.REPLIES),
    PEERS(PeerLog.QUERY);

    private final String query;

    Block(String query) {
        this.query = query;
    }

    /// The name in addresses, such as `first-answer`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Block> of(String slug) {
        return Arrays.stream(values()).filter(each -> each.slug().equals(slug)).findFirst();
    }

    String query() {
        return query;
    }
}
