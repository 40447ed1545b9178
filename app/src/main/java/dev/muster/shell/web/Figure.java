package dev.muster.shell.web;

import org.jspecify.annotations.Nullable;

/// A number with what makes it honest: its interval and the cases that it rests on.
///
/// @param interval "58 to 66 %", or nothing where none applies
/// @param basis "214 questions"
public record Figure(String value, @Nullable String interval, String basis) {

    /// A share with its interval, all between 0 and 1.
    public static Figure share(double share, double low, double high, String basis) {
        return new Figure(Numbers.percent(share), Numbers.range(low, high), basis);
    }
}
