/// Bringing communities in from elsewhere, and telling where their work came from.
///
/// Start at {@link dev.muster.exchange.Imports}; wikis come by {@link dev.muster.exchange.WikiImports}, tickets by
/// {@link dev.muster.exchange.TicketImports}. A run writes its rows in batches that nobody sees until it is
/// finished; one that was stopped is resumed, or undone as a whole. Whole communities travel in files of our own
/// ({@link dev.muster.exchange.portable}). What claimed authors made is
/// handed over by {@link dev.muster.exchange.ClaimedWork}, and what they are in swarms by {@link dev.muster.exchange.ClaimedParts}.
/// Tables: `exchange.run`, `exchange.origin`, `exchange.handed_over`.
@ApplicationModule(displayName = "Exchange")
@NullMarked
package dev.muster.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
