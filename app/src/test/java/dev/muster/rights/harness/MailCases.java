package dev.muster.rights.harness;

import static dev.muster.rights.harness.Case.form;
import static dev.muster.rights.harness.Case.get;
import static dev.muster.rights.harness.Case.json;

import java.util.List;

/// The routes of mail. The server that is named does not exist, and the test letter goes to it in vain: where it is
/// refused at all is what counts.
final class MailCases {
    static final List<Case> ALL = List.of(
            get("/mail"),
            form("PUT", "/mail", "host=127.0.0.1", "port=9", "security=NONE", "user=", "password=", "sender=muster@example.org"),
            form("DELETE", "/mail"),
            form("POST", "/mail/test"),
            form("POST", "/mail/letters/<letter>/attempts"),
            get("/api/v1/mail"), get("/api/v1/mail/letters", "", "?troubled=false&limit=5"),
            json("PUT", "/api/v1/mail", "{\"host\": \"127.0.0.1\", \"port\": 9, \"security\": \"NONE\", \"sender\": \"muster@example.org\"}"),
            json("DELETE", "/api/v1/mail", null),
            json("POST", "/api/v1/mail/test", null),
            json("POST", "/api/v1/mail/letters/<letter>/attempts", null));

    private MailCases() {}
}
