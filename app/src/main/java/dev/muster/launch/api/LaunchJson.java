package dev.muster.launch.api;

import dev.muster.launch.Course;
import dev.muster.launch.TaskKind;
import dev.muster.people.Named;
import dev.muster.rights.Audience;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The plan of a launch, and how it goes.
///
/// @param waves missing for those who do not plan
record LaunchJson(@Nullable AimJson aim, CourseJson course, List<FounderJson> founders, List<TaskJson> tasks, @Nullable List<WaveJson> waves) {

    /// @param promised the day that was given first, where it was moved
    record AimJson(int people, LocalDate target, @Nullable LocalDate promised, int version) {}

    /// @param begin when it was launched, or else when somebody first contributed
    /// @param tipped the day on which it first showed what it takes
    record CourseJson(LocalDate asOf, LocalDate begin, boolean launched, Course.Verdict verdict, @Nullable LocalDate tipped, List<ReadingJson> readings) {}

    /// What a day shows, looking back over 28 days.
    ///
    /// @param people besides the founders; missing where they are fewer than 5
    /// @param questions missing where they are fewer than 5
    /// @param answered by somebody besides the founders and the asker
    record ReadingJson(LocalDate day, @Nullable Integer people, @Nullable Integer questions, @Nullable Integer answered) {}

    record FounderJson(Named person, boolean joined) {}

    /// @param item address of the work that it became
    record TaskJson(
            UUID id, TaskKind kind, String title, String note, @Nullable Named person, @Nullable LocalDate due, @Nullable Instant done, @Nullable String item, int version) {}

    /// @param audience what newcomers become; missing where only those who have an account may come
    record WaveJson(UUID id, String title, @Nullable Audience audience, LocalDate day, int size, int letters, int links, int invited, int opened, int joined) {}
}
