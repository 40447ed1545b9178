package dev.muster.communities.web;

import dev.muster.shell.web.StateLabel;
import java.util.List;

/// A community as lists show it.
///
/// @param outcome what it is judged by: "What counts: questions solved within two weeks. Aim: 70 % by Mar 2027"
/// @param facts "You belong to it"
public record CommunityCard(
        String name, String href, StateLabel stage, PurposeSentence purpose, String outcome, List<String> facts) {}
