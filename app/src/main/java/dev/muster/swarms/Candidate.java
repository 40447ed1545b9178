package dev.muster.swarms;

import java.util.List;
import java.util.UUID;

/// Somebody who could help.
///
/// @param skills which of the skills asked for they have shown
/// @param load in how many swarms they help already, of those that the viewer sees
/// @param resting whether it is their quiet hours, or they help in as many swarms as they want to
public record Candidate(UUID person, List<String> skills, int load, boolean resting) {}
