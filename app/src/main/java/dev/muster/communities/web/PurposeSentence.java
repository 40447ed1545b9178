package dev.muster.communities.web;

/// A purpose in one sentence: for whom, on what, what they gain, what the organisation gains.
public record PurposeSentence(String who, String issue, String theyGain, String weGain) {}
