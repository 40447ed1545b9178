package dev.muster.rights.harness;

import static dev.muster.rights.harness.Case.form;
import static dev.muster.rights.harness.Case.get;
import static dev.muster.rights.harness.Case.json;

import java.util.List;
import java.util.Map;

/// A case for every route. A route without one fails the build, so that nothing is shown that was never compared.
final class Cases {

    /// Routes that are not asked, each with its reason.
    static final Map<String, String> OUT = Map.of(
            "GET /assets/{}/{}", "Files of the product, the same for everybody; no viewer is known there.");

    static final List<Case> READING = List.of(
            get("/"), get("/help"), get("/error"), get("/sign-in", "", "?to=/people/<person>"),
            get("/account"), get("/people", "", "?after=<person>"), get("/people/new"), get("/people/me"), get("/people/<person>"),
            get("/api/openapi.json"), get("/api/openapi.json.yaml"),
            get("/api/v1/me"), get("/api/v1/me/tokens"), get("/api/v1/me/tokens/<token>"), get("/api/v1/me/sessions"),
            get("/api/v1/people", "", "?limit=3", "?limit=4&after=<person>"), get("/api/v1/people/<person>"), get("/api/v1/people/<person>/roles"),
            get("/api/v1/communities/<community>/questions", "", "?show=OPEN", "?show=UNANSWERED", "?show=SOLVED", "?show=MINE", "?tag=<tag>", "?tag=<tag>&show=OPEN", "?after=<marker>", "?before=<marker>"),
            get("/api/v1/questions/<question>"), get("/api/v1/questions/<answer>"), get("/api/v1/questions/<question>/answers"), get("/api/v1/questions/<question>/comments"), get("/api/v1/questions/<question>/revisions"),
            get("/api/v1/answers/<answer>"), get("/api/v1/answers/<answer>/comments"), get("/api/v1/answers/<answer>/revisions"), get("/api/v1/comments/<comment>"),
            get("/communities/<community>/measures", "", "?from=2000-01-01&to=2100-01-01", "?from=soon"),
            get("/communities/<community>/measures/outcome.csv"), get("/communities/<community>/measures/first-answer.csv", "?from=2000-01-01&to=2100-01-01"),
            get("/communities/<community>/measures/contributors.csv", "?from=2000-01-01&to=2100-01-01"),
            get("/api/v1/communities/<community>/measures", "", "?from=2000-01-01&to=2100-01-01"));

    static final List<Case> WRITING = List.of(
            form("POST", "/sign-in", "address=<address>", "password=three+loud+geese+swim", "to=/people/<person>"),
            form("POST", "/sign-out"), form("POST", "/sign-out-everywhere"), form("POST", "/theme", "theme=dark"),
            form("PUT", "/account/password", "present=wrong", "password=five+loud+geese+swim"),
            form("DELETE", "/account/sessions/<session>"), form("DELETE", "/account/tokens/<token>"),
            form("POST", "/account/tokens", "name=More", "scopes=read", "days=30"),
            form("POST", "/people", "name=Eve", "address=<address>", "audience=CUSTOMER", "organisation=<firm>", "password=five+loud+geese+swim"),
            form("PUT", "/people/<person>/password", "password=five+loud+geese+swim"),
            form("POST", "/people/<person>/roles", "role=GUIDE", "community=<community>"),
            form("DELETE", "/people/<person>/roles", "role=GUIDE", "community=<community>"),
            json("POST", "/api/v1/me/tokens", "{\"name\": \"More\", \"scopes\": [\"read\"]}"),
            json("DELETE", "/api/v1/me/tokens/<token>", null), json("DELETE", "/api/v1/me/sessions", null), json("DELETE", "/api/v1/me/sessions/<session>", null),
            json("POST", "/api/v1/people", "{\"name\": \"Eve\", \"address\": \"<address>\", \"audience\": \"CUSTOMER\", \"organisation\": \"<firm>\", \"password\": \"five loud geese swim\"}"),
            json("PUT", "/api/v1/people/<person>/password", "{\"password\": \"five loud geese swim\"}"),
            json("PUT", "/api/v1/people/<person>/roles/GUIDE", null).asking("", "?community=<community>"),
            json("DELETE", "/api/v1/people/<person>/roles/GUIDE", null).asking("", "?community=<community>"),
            json("POST", "/api/v1/communities/<community>/questions", "{\"title\": \"How?\", \"body\": \"So.\", \"tags\": [\"hops\"]}"),
            json("PATCH", "/api/v1/questions/<question>", "{\"title\": \"How now?\", \"why\": \"clearer\"}").with("If-Match", "\"1\""),
            json("PUT", "/api/v1/questions/<question>/follow", null), json("DELETE", "/api/v1/questions/<question>/follow", null),
            json("POST", "/api/v1/questions/<question>/closure", "{\"reason\": \"DUPLICATE\", \"duplicateOf\": \"<other-question>\"}"),
            json("POST", "/api/v1/questions/<question>/closure", "{\"reason\": \"OFF_PURPOSE\"}"),
            json("DELETE", "/api/v1/questions/<question>/closure", null),
            json("POST", "/api/v1/questions/<question>/answers", "{\"body\": \"So.\"}"),
            json("POST", "/api/v1/questions/<question>/comments", "{\"body\": \"Really?\"}"), json("POST", "/api/v1/answers/<answer>/comments", "{\"body\": \"Really?\"}"),
            json("PATCH", "/api/v1/answers/<answer>", "{\"body\": \"Or so.\", \"why\": \"clearer\"}").with("If-Match", "\"1\""),
            json("PUT", "/api/v1/answers/<answer>/acceptance", null), json("PUT", "/api/v1/answers/<answer>/acceptance", "{\"instead\": \"<other-answer>\"}"),
            json("DELETE", "/api/v1/answers/<answer>/acceptance", null),
            json("PUT", "/api/v1/answers/<answer>/reuse", "{\"worked\": true}"), json("DELETE", "/api/v1/answers/<answer>/reuse", null),
            json("PATCH", "/api/v1/comments/<comment>", "{\"body\": \"Or so.\"}").with("If-Match", "\"1\""), json("DELETE", "/api/v1/comments/<comment>", null));

    private Cases() {}
}
