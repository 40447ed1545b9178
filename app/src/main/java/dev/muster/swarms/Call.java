package dev.muster.swarms;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Who could be called to a swarm.
///
/// @param people who fit, best first; those last who are not to be asked now
/// @param group the fewest of them who cover all that anybody covers and that nobody in the swarm does yet
/// @param missing skills that nobody has shown whom one could ask now
public record Call(List<Candidate> people, Set<UUID> group, List<String> missing) {}
