package dev.muster.rights.harness;

import static dev.muster.rights.harness.Case.form;
import static dev.muster.rights.harness.Case.get;
import static dev.muster.rights.harness.Case.json;

import java.util.List;

/// The routes of claims, and the profiles of those who were authors of imported work.
final class ClaimCases {
    static final List<Case> ALL = List.of(
            get("/people/<author>"), get("/people/<author>/claim"), get("/people/<person>/claim"),
            form("POST", "/people/<author>/claim"),
            form("DELETE", "/people/<author>/claim"),
            form("PUT", "/people/<author>/claimer", "person=<address>"),
            get("/claims"), get("/claims/<claim>"),
            form("PUT", "/claims/<claim>/confirmation"),
            form("PUT", "/claims/<claim>/refusal", "reason=Somebody+else"),
            form("PUT", "/claims/<claim>/ending", "reason=Somebody+else"),
            get("/api/v1/people/<author>"), get("/api/v1/me/claims"), get("/api/v1/people/<author>/claim"), get("/api/v1/claims"), get("/api/v1/claims/<claim>"),
            json("POST", "/api/v1/people/<author>/claim", null),
            json("DELETE", "/api/v1/people/<author>/claim", null),
            json("PUT", "/api/v1/people/<author>/claimer", "{\"person\": \"<person>\"}"),
            json("PUT", "/api/v1/claims/<claim>/confirmation", null),
            json("PUT", "/api/v1/claims/<claim>/refusal", "{\"reason\": \"Somebody else\"}"),
            json("PUT", "/api/v1/claims/<claim>/ending", "{\"reason\": \"Somebody else\"}"));

    private ClaimCases() {}
}
