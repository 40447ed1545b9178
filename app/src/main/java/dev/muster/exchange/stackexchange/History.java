package dev.muster.exchange.stackexchange;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row of PostHistory.xml: one thing that changed about a post. {@link Revisions} puts together what changed at once.
///
/// @param guid shared by the rows of one revision
/// @param comment the editor's summary, or a code or address, as the kind has it
/// @param text the new title, Markdown or tags; for other kinds a list of voters as JSON
public record History(long line, long id, long post, HistoryKind kind, int kindCode, String guid, Instant at,
        Author author, @Nullable String comment, String text, String licence) {

    static History of(Row row) {
        var code = row.code("PostHistoryTypeId");
        var at = row.instant("CreationDate");
        return new History(row.line(), row.id(), row.number("PostId"), HistoryKind.of(code), code,
                row.textNeeded("RevisionGUID"), at, row.author("UserId", "UserDisplayName"),
                row.textIfAny("Comment"), row.text("Text"), Licence.of(row.textIfAny("ContentLicense"), at));
    }

    /// Why the question was closed, if this row closes it.
    public Optional<CloseReason> closeReason() {
        return kind == HistoryKind.CLOSED ? Optional.of(CloseReason.of(comment == null ? "" : comment)) : Optional.empty();
    }
}
