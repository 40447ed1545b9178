package dev.muster.swarms;

import dev.muster.goals.spi.Window;
import dev.muster.measures.Share;
import dev.muster.measures.Survival;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// How the swarms went that were opened in a window, as far as the viewer sees them. What happened after the window does not count.
///
/// @param at the moment up to which it is told: the window's end, or now
/// @param swarms how many were opened
/// @param helped how long the first helper took to come, in hours; one that was solved by its owner alone needed none, and is left out
/// @param relieved how long it took until whoever had the problem could work again, in hours
/// @param resolved how long it took to solve it, in hours; of one that was opened again, until it was solved for good
/// @param handOvers how often a swarm went from one owner to another
/// @param handedOver in how many swarms that happened
/// @param returns how often a swarm came back to somebody who had owned it before: ping-pong
/// @param people how many people took part, in all swarms together, so that `people / swarms` is their mean
/// @param hours what they cost in hours of people's time ({@link SwarmMeasures#COST})
/// @param covered skills that somebody who takes part has shown before, of all skills asked for, in the latest swarms ({@link SwarmMeasures#LATEST})
/// @param lessons how those that were closed are kept
/// @param repeats how many of them somebody has linked to an earlier one as the same problem
/// @param repeated which those are: the latest ({@link SwarmMeasures#NAMED})
/// @param learned of those who helped to solve what they could not solve alone before, how many did so alone later, under the same skill
public record SwarmFigures(
        Window window, Instant at, long swarms, Survival helped, Survival relieved, Survival resolved, long handOvers, Share handedOver, long returns, long people,
        double hours, Share covered, Map<Lesson, Long> lessons, Share repeats, List<Repeated> repeated, Share learned) {

    /// How many were closed.
    public long closed() {
        return lessons.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Of those closed, how many left a page.
    public Share kept() {
        return new Share(closed() - lessons.getOrDefault(Lesson.NOTHING, 0L), closed());
    }

    /// Of those closed with a page, how many found it there already: what is asked again is known.
    public Share known() {
        return new Share(lessons.getOrDefault(Lesson.REUSED, 0L), kept().hits());
    }
}
