package dev.muster.questions;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Which topics rest on one person alone: nobody else has given an answer there that was accepted, as far as the viewer of the moment sees.
@Service
public class Reliance {
    private static final int MOST_OTHERS = 3;
    private final RelianceStore store;

    Reliance(RelianceStore store) {
        this.store = store;
    }

    /// A topic of a place.
    ///
    /// @param accepted how many of the person's latest answers were accepted there
    /// @param others who else has answered there, most often first
    public record Resting(UUID place, String tag, int accepted, List<UUID> others) {}

    /// What rests on somebody, most first.
    public List<Resting> on(UUID person, int most) {
        return store.topics(person, most).stream()
                .map(each -> new Resting(each.place(), each.tag(), each.accepted(), store.others(person, each.place(), each.tag(), MOST_OTHERS))).toList();
    }
}
