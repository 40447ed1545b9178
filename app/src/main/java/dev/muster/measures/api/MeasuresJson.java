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
        @Nullable OutcomeStanding outcome, FirstAnswer firstAnswer, Rate answerRate, Rate acceptanceRate,
        ContributorsJson contributors, Rate newcomers) {

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
}
