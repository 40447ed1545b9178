package dev.muster.writing;

import java.time.Instant;
import java.util.Map;

/// What somebody has typed into a form and not sent yet.
///
/// @param form the address of the page with the form
/// @param fields what was typed, by the fields' names
/// @param version raised each time that it is kept, so that two windows notice each other
public record Draft(String form, Map<String, String> fields, int version, Instant kept) {

    public String text(String field) {
        return fields.getOrDefault(field, "");
    }
}
