package dev.muster.shell.web;

/// The page of a server that belongs to no organisation yet.
///
/// @param command what to type
/// @param example the same with an example organisation to look around in
public record NotSetUpView(String command, String example) {}
