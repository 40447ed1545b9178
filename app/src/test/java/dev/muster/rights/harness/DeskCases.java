package dev.muster.rights.harness;

import static dev.muster.rights.harness.Case.form;
import static dev.muster.rights.harness.Case.get;
import static dev.muster.rights.harness.Case.json;

import java.util.List;

/// The desk, as a page and in the API.
final class DeskCases {
    private static final String[] PARTS = {"", "?show=overdue", "?show=newcomer", "?show=unanswered", "?show=failed", "?show=mine", "?show=later", "?tag=<tag>",
        "?community=<community>", "?community=<community>&tag=<tag>", "?community=<community>&show=later", "?after=<spot>"};

    static final List<Case> ALL = List.of(
            get("/desk", PARTS),
            get("/api/v1/desk", PARTS),
            form("PUT", "/questions/<question>/taking"), form("DELETE", "/questions/<question>/taking"),
            form("PUT", "/questions/<question>/putting-off", "length=P1D", "reason=Later"), form("DELETE", "/questions/<question>/putting-off"),
            json("PUT", "/api/v1/questions/<question>/taking", null), json("DELETE", "/api/v1/questions/<question>/taking", null),
            json("PUT", "/api/v1/questions/<question>/putting-off", "{\"until\": \"2026-03-10T00:00:00Z\", \"reason\": \"Later\"}"),
            json("DELETE", "/api/v1/questions/<question>/putting-off", null));

    private DeskCases() {}
}
