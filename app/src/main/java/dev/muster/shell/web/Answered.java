package dev.muster.shell.web;

import java.time.Duration;

/// A request that has been answered, told without anything that is somebody's own: no path, no query, no person.
///
/// @param route the template of its address, such as `/people/{handle}`; `none` where there was no such address
public record Answered(String method, String route, int status, Duration took, long bytes) {}
