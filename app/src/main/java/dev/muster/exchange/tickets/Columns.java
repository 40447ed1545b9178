package dev.muster.exchange.tickets;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where a log of events says what: names of its columns, and which of its words mean what.
///
/// @param ticket the column that names the ticket of an event
/// @param at the column that says when it happened
/// @param by the column that says who did it
/// @param status the columns that say what was done or how the ticket stood after it
/// @param subject the columns whose words say, beside its number, what a ticket is about; may be none
/// @param skill the column that says what one has to know; empty where none does
/// @param severity the column that says how bad it is; empty where none does
/// @param resolved words in a status column that mean: solved
/// @param closed words in a status column that mean: solved, and done with
/// @param severities what the words of the severity column mean: `MINOR`, `MAJOR`, `CRITICAL`; others are minor
public record Columns(
        String ticket, String at, String by, List<String> status, List<String> subject, String skill, String severity, Set<String> resolved,
        Set<String> closed, Map<String, String> severities) {}
