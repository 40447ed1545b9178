package dev.muster.questions.web;

/// What somebody who was about to ask is asked of a question that had been asked before.
///
/// @param action where it is posted that it solved theirs
/// @param attempt the word of the attempt to ask
/// @param title what was about to be asked; may be empty
/// @param ask the way back to asking
public record InsteadView(String action, String attempt, String title, String ask) {}
