package dev.muster.rights.harness;

import static dev.muster.rights.harness.Case.form;
import static dev.muster.rights.harness.Case.get;
import static dev.muster.rights.harness.Case.json;

import java.util.List;

/// The routes of trust: everybody hears of themselves, by what they may see of what came of their contributions.
final class TrustCases {
    static final List<Case> ALL = List.of(
            get("/communities/<community>/trust"), get("/api/v1/communities/<community>/trust"),
            get("/trust"), get("/api/v1/trust"),
            form("PUT", "/trust", "NEWCOMER_LINKS=5"),
            json("PUT", "/api/v1/trust", "{\"NEWCOMER_LINKS\": 4}"));

    private TrustCases() {}
}
