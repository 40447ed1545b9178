/// The history of a ticket system, read from its log of events, and what each event is in a swarm.
///
/// Start at {@link dev.muster.exchange.tickets.TicketLog}. What cannot be read is a {@link dev.muster.exchange.stackexchange.DumpFault}
/// with file, row and reason; nothing here writes anything.
@NullMarked
package dev.muster.exchange.tickets;

import org.jspecify.annotations.NullMarked;
