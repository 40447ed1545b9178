package dev.muster.memory;

import java.util.List;

/// What a page that tells a story has besides: how it ended, and what it is about.
///
/// @param topics in the order of the alphabet
public record Story(Outcome outcome, List<String> topics) {

    public Story {
        topics = List.copyOf(topics);
    }
}
