package dev.muster.shell.doctor;

import dev.muster.shell.Words;
import java.util.Arrays;
import java.util.List;

/// One thing that was looked at.
///
/// @param topic message key of what was looked at
/// @param says message key of the sentence that says how it is, and what to do where something is to be done
public record Finding(String topic, State state, String says, List<Object> details) {

    /// What is to be done: nothing, keep an eye on it, or something.
    public enum State { GOOD, WATCH, ACT }

    public static Finding good(String topic, String says, Object... details) {
        return new Finding(topic, State.GOOD, says, Arrays.asList(details));
    }

    public static Finding watch(String topic, String says, Object... details) {
        return new Finding(topic, State.WATCH, says, Arrays.asList(details));
    }

    public static Finding act(String topic, String says, Object... details) {
        return new Finding(topic, State.ACT, says, Arrays.asList(details));
    }

    public String sentence(Words words) {
        return words.say(says, details.toArray());
    }
}
