package dev.muster.rights.harness;

import static dev.muster.rights.harness.Case.form;
import static dev.muster.rights.harness.Case.get;
import static dev.muster.rights.harness.Case.json;

import java.util.List;

/// The routes of launches, as pages and in the API.
final class LaunchCases {
    private static final String PAGE = "/communities/<community>/launch";
    private static final String API = "/api/v1/communities/<community>/launch";

    static final List<Case> ALL = List.of(
            get(PAGE, "", "?asOf=2026-02-01"), get(PAGE + "/course.csv", "", "?asOf=2026-02-01"), get(PAGE + "/aim"),
            get(PAGE + "/tasks/new", "", "?kind=EVENT"), get(PAGE + "/tasks/<task>"), get(PAGE + "/waves/new"), get(PAGE + "/waves/<wave>"),
            form("PUT", PAGE + "/aim", "people=20", "target=2026-12-01", "version=1"),
            form("POST", PAGE + "/founders", "person=<address>"), form("POST", PAGE + "/founders", "person=<person>"), form("DELETE", PAGE + "/founders/<person>"),
            form("POST", PAGE + "/tasks", "kind=SEED", "title=T", "person=<address>", "due=2026-05-01"),
            form("PUT", PAGE + "/tasks/<task>", "title=T", "person=<person>", "due=2026-05-01", "version=1"), form("DELETE", PAGE + "/tasks/<task>"),
            form("PUT", PAGE + "/tasks/<task>/done", "link=/questions/<question>"), form("DELETE", PAGE + "/tasks/<task>/done"),
            form("POST", PAGE + "/waves", "title=T", "audience=NONE", "day=2026-05-01", "size=20"), form("DELETE", PAGE + "/waves/<wave>"),
            form("POST", PAGE + "/waves/<wave>/letters", "addresses=<address>"), form("POST", PAGE + "/waves/<wave>/links"),
            get(API, "", "?asOf=2026-02-01"), get(API + "/tasks/<task>"), get(API + "/waves/<wave>"),
            json("PUT", API + "/aim", "{\"people\": 20, \"target\": \"2026-12-01\"}").ofFirstVersion(),
            json("POST", API + "/founders", "{\"person\": \"<address>\"}"), json("DELETE", API + "/founders/<person>", null),
            json("POST", API + "/tasks", "{\"kind\": \"SEED\", \"title\": \"T\", \"person\": \"<person>\", \"due\": \"2026-05-01\"}"),
            json("PUT", API + "/tasks/<task>", "{\"title\": \"T\", \"person\": \"<person>\", \"due\": \"2026-05-01\"}").ofFirstVersion(),
            json("DELETE", API + "/tasks/<task>", null),
            json("PUT", API + "/tasks/<task>/done", "{\"link\": \"/questions/<question>\"}"), json("DELETE", API + "/tasks/<task>/done", null),
            json("POST", API + "/waves", "{\"title\": \"T\", \"day\": \"2026-05-01\", \"size\": 20}"), json("DELETE", API + "/waves/<wave>", null),
            json("POST", API + "/waves/<wave>/letters", "{\"addresses\": [\"<address>\"]}"), json("POST", API + "/waves/<wave>/links", null));

    private LaunchCases() {}
}
