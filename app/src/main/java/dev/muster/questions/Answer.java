package dev.muster.questions;

import dev.muster.conversation.Tally;
import dev.muster.items.Item;

/// An answer, and what became of it.
public record Answer(Item item, Tally tally, boolean accepted) {}
