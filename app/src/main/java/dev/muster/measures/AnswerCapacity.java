package dev.muster.measures;

import org.jspecify.annotations.Nullable;

/// Whether there are enough people for a question to be answered within a day.
///
/// Our own model, and a simple one: each of the people who answer takes up a question within a day with the same chance p,
/// whatever the others do; so one of N does with the chance 1 - (1 - p)^N. It says what more people would bring, if they
/// were like those who are here.
///
/// @param answers answers by somebody other than the asker within a day, one for each question and person
/// @param questions that were asked at least a day ago
/// @param people who answered at all
public record AnswerCapacity(long answers, long questions, long people) {
    /// What people should be able to rely on: nine questions of ten.
    public static final double WANTED = .9;

    /// One case for each question and each of the people who could have taken it up.
    Share cases() {
        return new Share(answers, questions * people);
    }

    /// The chance p; null where nobody asked or nobody answered.
    public @Nullable Double chance() {
        return cases().value();
    }

    /// The chance that at least one of so many takes up a question within a day; null with {@link #chance}.
    public @Nullable Double reached(long number) {
        var chance = chance();
        return chance == null ? null : 1 - Math.pow(1 - chance, (double) number);
    }

    /// How many people it takes for nine questions of ten; null where none was taken up in a day.
    public @Nullable Long needed() {
        var chance = chance();
        return chance == null || chance == 0 ? null : needed(chance);
    }

    /// From how many to how many it may take: Wilson's interval of p, carried over.
    public @Nullable Interval interval() {
        var chance = cases().interval();
        return chance == null || answers == 0 ? null : new Interval((double) needed(chance.high()), (double) needed(chance.low()));
    }

    /// Rounding in the last digit is no further person.
    private static long needed(double chance) {
        return chance == 1 ? 1 : (long) Math.ceil(Math.log(1 - WANTED) / Math.log(1 - chance) - 1e-9);
    }
}
