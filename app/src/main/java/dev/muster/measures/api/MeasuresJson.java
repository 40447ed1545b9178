package dev.muster.measures.api;

import dev.muster.measures.Footing;
import dev.muster.purposes.OutcomeJson;
import dev.muster.purposes.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A community's measures as programs read them. What cannot or may not be told is missing.
///
/// @param to the day after the window's last
/// @param at the moment from which one looks back: what happened later does not count yet
/// @param outcome missing for a place that is no community
record MeasuresJson(
        String community, String title, LocalDate from, LocalDate to, Instant at,
        @Nullable OutcomeStanding outcome, FirstAnswer firstAnswer, Rate answerRate, Rate acceptanceRate, Reused reuse, Deflected deflection, Capacity capacity,
        ContributorsJson contributors, Rate newcomers, Rate seconds, Staying stays, Returning cohorts, Absence absence, Inequality effort, Reciprocal ties, Branched replies,
        Compared peers) {

    /// What the community is judged by, and how it stands; over all its time, whatever the window.
    record OutcomeStanding(OutcomeJson measure, Standing standing) {}

    /// What makes a number honest.
    ///
    /// @param question what it answers
    /// @param definition what is counted, over which window, and what is left out
    /// @param query the statement behind it; `this_community` stands for the place
    /// @param table where its numbers are to be had as comma-separated values
    record About(String question, String definition, String query, String table) {}

    /// A value with its interval at 95 %.
    record Estimate(double value, double low, double high, @Nullable Double standardError) {}

    /// How long questions wait for a first answer by somebody other than the asker.
    ///
    /// @param footing `NONE` under 5 cases, when nothing is said of them; `WEAK` under 30
    /// @param within24Hours missing also where no question has been watched for so long
    /// @param medianHours missing also where more than half still wait
    /// @param curve Kaplan and Meier's estimate of the share that still waits, where it falls by half a percent or more
    record FirstAnswer(
            About about, long n, long answered, long waiting, Footing footing, @Nullable Estimate within24Hours,
            @Nullable Double medianHours, List<StepJson> curve) {}

    record StepJson(
            double hours, long atRisk, long answered, double waiting, double standardError,
            @Nullable Double low, @Nullable Double high) {}

    /// A share over the window and over stretches of months in it.
    ///
    /// @param n how many cases; missing where they are people and fewer than 5
    /// @param share missing where there are fewer than 5 cases
    /// @param tooYoung cases that are left out because nobody knows yet; missing where they are people
    record Rate(
            About about, @Nullable Long n, @Nullable Long hits, Footing footing, @Nullable Estimate share,
            @Nullable Long tooYoung, List<StretchJson> months) {}

    /// @param to the last month that belongs to it
    record StretchJson(
            YearMonth from, YearMonth to, long n, @Nullable Long hits, @Nullable Estimate share) {}

    /// @param people missing where there were some, but fewer than 5
    record ContributorsJson(About about, @Nullable Long people, @Nullable Long contributions, List<MonthJson> months) {}

    /// @param whole whether all of the month lies in the window and is past
    record MonthJson(YearMonth month, @Nullable Long people, @Nullable Long contributions, boolean whole) {}

    /// @param times how often somebody said that an answer solved the problem for them too; missing where fewer than 5, but some
    record Reused(Rate answers, @Nullable Long times) {}

    /// What came of it where people looked at earlier questions before they asked.
    ///
    /// @param known of the attempts of which it is known how they went, those that an earlier question solved
    /// @param unsaid attempts of which nobody knows
    record Deflected(Rate known, long unsaid) {}

    /// How many people it takes for nine of ten questions to be answered within a day.
    ///
    /// @param answers by others within 24 hours, one for each question and person
    /// @param people who answered at all; missing, with all that follows from them, where fewer than 5
    /// @param chance that one of them takes up one question within a day
    /// @param reached the share of questions that so many people reach by that chance
    record Capacity(
            About about, long questions, @Nullable Long answers, @Nullable Long people, Footing footing, @Nullable Double chance, @Nullable Double reached,
            @Nullable Estimate needed) {}

    /// How long people go on contributing, in days from the first contribution to the last; silent for 60 days is gone.
    ///
    /// @param n people who began in the window; missing, with all else, where fewer than 5
    /// @param after90Days the share that still contributes then; missing where nobody has been watched for so long
    /// @param curve Kaplan and Meier's estimate of the share that still contributes
    record Staying(
            About about, @Nullable Long n, @Nullable Long gone, Footing footing, @Nullable Estimate after90Days, @Nullable Double medianDays,
            List<StayStep> curve) {}

    record StayStep(double days, long atRisk, long gone, double here, double standardError, @Nullable Double low, @Nullable Double high) {}

    /// Who contributes again, by stretches of four weeks since the first contribution.
    ///
    /// @param people who began in the window; missing, with all else, where fewer than 5
    /// @param fourWeeks of everybody who has been watched for so long, from the second stretch on; those with fewer than 5 people are missing
    /// @param groups by the months in which they began
    record Returning(About about, @Nullable Long people, List<FourWeeks> fourWeeks, List<Began> groups) {}

    /// @param number 2 for the second four weeks
    record FourWeeks(int number, long n, long hits, Estimate share) {}

    /// @param shares that contributed in the second, third and later four weeks, as far as all have been watched
    record Began(YearMonth from, YearMonth to, long people, List<Double> shares) {}

    /// Kinds to which fewer than 5 people contributed are missing.
    record Absence(About about, List<Spread> kinds) {}

    /// @param kind `all`, `answers`, `questions` or `comments`
    /// @param factor the fewest people who make half of it
    /// @param lost the share that goes with them
    record Spread(String kind, long people, long contributions, int factor, double lost) {}

    /// @param gini among those who contributed; missing where fewer than 5
    /// @param silent members who contributed nothing; missing where fewer than 5, or where one may not know who is a member
    /// @param giniWithSilent among both
    /// @param mostActiveTenth the share of all contributions that the most active tenth of those who contributed makes; missing under 50 people
    record Inequality(
            About about, @Nullable Long people, @Nullable Double gini, @Nullable Long silent, @Nullable Double giniWithSilent, @Nullable Double mostActiveTenth) {}

    /// The latest 90 days first. Those with fewer than 5 people, or pairs of people, are missing.
    record Reciprocal(About about, List<TieJson> stretches) {}

    /// @param to the day after the last
    /// @param share of ties that lead back
    /// @param beyondChance the same, corrected for how dense the ties are
    record TieJson(
            LocalDate from, LocalDate to, long people, long ties, long mutual, double density, Estimate share, @Nullable Estimate beyondChance) {}

    /// @param threadSize how many contributions a thread has, if that share stays the same
    record Branched(Rate rate, @Nullable Double threadSize) {}

    /// Where this community stands among others that the viewer may see.
    ///
    /// @param communities how many there are to compare with, this one included
    /// @param factors missing where fewer than 5 communities can be compared
    record Compared(About about, int communities, List<FactorJson> factors) {}

    /// @param factor `people`, `content`, `liveliness`, `interaction`, `responsiveness` or `solved`
    /// @param quantile (rank - 0.5) / n: from 0 to 1, and 0.5 in the middle
    /// @param among how many communities of which this factor can be told
    record FactorJson(String factor, double quantile, int among) {}
}
