package dev.muster.writing.web;

import dev.muster.shell.web.FormErrors;
import java.util.Map;
import org.springframework.http.HttpStatus;

/// What becomes of a form that somebody has sent.
///
/// @param next whether its words go on their way, the form is shown again, or it begins anew
/// @param fields what was typed, with what a file adds to it
/// @param status of the page with the form
/// @param errors what is wrong with the file
public record Turn(Next next, Map<String, String> fields, HttpStatus status, FormErrors errors, Editor editor) {

    public enum Next { SEND, SHOW_AGAIN, BEGIN_ANEW }

    public String text(String field) {
        return fields.getOrDefault(field, "");
    }

    Turn showing(HttpStatus how, Editor with) {
        return new Turn(Next.SHOW_AGAIN, fields, how, errors, with);
    }
}
