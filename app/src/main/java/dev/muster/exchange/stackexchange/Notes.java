package dev.muster.exchange.stackexchange;

import java.util.Map;

/// What a report should say about a file besides its content. Counts cover the file from its first row on,
/// also after {@link Rows#resumeAfter}.
///
/// @param rows how many rows have been read or skipped
/// @param replaced references to characters that XML does not allow (`&#x0;`, `&#x1F;`): each became U+FFFD
/// @param descending rows whose id is lower than that of the row before; without them ids are proven unique
/// @param unknown attributes that this version does not know, with the number of rows that have them
public record Notes(long rows, long replaced, long descending, Map<String, Long> unknown) {}
