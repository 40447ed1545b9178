package dev.muster.look;

import java.util.stream.Stream;

/// All pages, each with something to show.
final class Samples {
    private Samples() {}

    static Stream<Sample> all() {
        return Stream.of(CommunitySamples.all(), QuestionSamples.all()).flatMap(samples -> samples);
    }
}
