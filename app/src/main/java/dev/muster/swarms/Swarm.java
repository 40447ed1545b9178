package dev.muster.swarms;

import dev.muster.items.Item;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// People round a problem. Its item's title and body say what is wrong.
///
/// @param successor to whom the owner has offered it, until they accept
public record Swarm(Item item, SwarmState state, Problem problem, UUID owner, @Nullable UUID successor, Course course) {

    /// What it is about.
    ///
    /// @param whom for whom it is a problem, in words; may be empty
    /// @param tried what was tried before others were called
    /// @param sufferer the person who has the problem, where that is somebody here
    public record Problem(Severity severity, String whom, String tried, @Nullable UUID sufferer) {}

    public UUID id() {
        return item.id();
    }

    public String title() {
        return String.valueOf(item.title());
    }

    /// Where it stands, with its title.
    public String address() {
        return path() + (item.slug().isEmpty() ? "" : "/" + item.slug());
    }

    /// The same without its title, for what is done with it.
    public String path() {
        return "/swarms/" + item.handle();
    }

    /// Since when it has been still, where that is too long.
    public @Nullable Instant stalledSince() {
        return state == SwarmState.STALLED ? course.beat() : null;
    }

    Swarm with(Course later) {
        return new Swarm(item, state, problem, owner, successor, later);
    }

    Swarm ownedBy(UUID other, @Nullable UUID offered) {
        return new Swarm(item, state, problem, other, offered, course);
    }
}
