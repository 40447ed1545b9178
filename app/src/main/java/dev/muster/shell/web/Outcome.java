package dev.muster.shell.web;

/// How a community does against what it promised.
///
/// @param now "62 %"
/// @param sentence what follows it: "of questions solved within two weeks; was 48 %, aim 70 % by March 2017"
/// @param href where it is explained
public record Outcome(String now, String sentence, Sketch sketch, String href) {}
