package dev.muster.rights.harness;

import static dev.muster.rights.harness.Case.get;
import static dev.muster.rights.harness.Case.json;

import java.util.List;

/// The routes of questions, answers and comments in the API.
final class QuestionCases {

    static final List<Case> ALL = List.of(
            get("/api/v1/communities/<community>/questions", "", "?show=OPEN", "?show=UNANSWERED", "?show=SOLVED", "?show=MINE",
                    "?tag=<tag>", "?tag=<tag>&show=OPEN", "?after=<marker>", "?before=<marker>"),
            json("POST", "/api/v1/communities/<community>/questions", "{\"title\": \"How?\", \"body\": \"So.\", \"tags\": [\"hops\"]}"),
            json("POST", "/api/v1/communities/<community>/questions", "{\"title\": \"How?\", \"body\": \"So.\", \"layer\": [\"EMPLOYEE\"]}"),
            get("/api/v1/questions/<question>"), get("/api/v1/questions/<answer>"), get("/api/v1/questions/<question>/revisions"),
            json("PATCH", "/api/v1/questions/<question>", "{\"title\": \"How now?\", \"why\": \"clearer\"}").ofFirstVersion(),
            json("PUT", "/api/v1/questions/<question>/follow", null),
            json("DELETE", "/api/v1/questions/<question>/follow", null),
            json("POST", "/api/v1/questions/<question>/closure", "{\"reason\": \"DUPLICATE\", \"duplicateOf\": \"<other-question>\"}"),
            json("POST", "/api/v1/questions/<question>/closure", "{\"reason\": \"OFF_PURPOSE\"}"),
            json("DELETE", "/api/v1/questions/<question>/closure", null),
            get("/api/v1/questions/<question>/merger", "?into=<other-question>"), get("/api/v1/questions/<question>/place", "?to=<community>"),
            json("POST", "/api/v1/questions/<question>/merger", "{\"into\": \"<other-question>\", \"why\": \"The same.\"}"),
            json("DELETE", "/api/v1/questions/<question>/merger", null),
            json("POST", "/api/v1/questions/<question>/splits", "{\"title\": \"And that?\", \"body\": \"So.\", \"posts\": [\"<answer>\", \"<comment>\"]}"),
            json("PUT", "/api/v1/questions/<question>/place", "{\"to\": \"<community>\", \"seen\": true}"),
            json("PUT", "/api/v1/questions/<question>/instead", "{\"attempt\": \"a-word-that-anybody-may-make-up\", \"solved\": true}"),
            get("/api/v1/communities/<community>/deflections", "", "?from=2025-01-01T00:00:00Z"),
            get("/api/v1/me/questions", "", "?after=<marker>", "?before=<marker>"),
            get("/api/v1/communities/<community>/questions/as-customer", "", "?after=<marker>", "?before=<marker>"), get("/api/v1/questions/<question>/as-customer"),
            get("/api/v1/people/<person>/questions"), get("/api/v1/people/<person>/answers", "", "?limit=1"),
            get("/api/v1/questions/<question>/answers", "", "?order=newest", "?order=oldest&after=<marker>", "?order=oldest&before=end", "?order=best&before=end"),
            json("PUT", "/api/v1/questions/<question>/visit", "{\"upTo\": \"2026-01-01T00:00:00Z\"}"),
            json("POST", "/api/v1/questions/<question>/answers", "{\"body\": \"So.\"}"),
            get("/api/v1/answers/<answer>"), get("/api/v1/answers/<answer>/revisions"),
            json("PATCH", "/api/v1/answers/<answer>", "{\"body\": \"Or so.\", \"why\": \"clearer\"}").ofFirstVersion(),
            json("PUT", "/api/v1/answers/<answer>/acceptance", null),
            json("PUT", "/api/v1/answers/<answer>/acceptance", "{\"instead\": \"<other-answer>\"}"),
            json("DELETE", "/api/v1/answers/<answer>/acceptance", null),
            json("PUT", "/api/v1/answers/<answer>/promotion", null).ofFirstVersion(),
            json("PUT", "/api/v1/answers/<answer>/reuse", "{\"worked\": true}"),
            json("DELETE", "/api/v1/answers/<answer>/reuse", null),
            get("/api/v1/questions/<question>/comments"), get("/api/v1/answers/<answer>/comments"), get("/api/v1/comments/<comment>"),
            json("POST", "/api/v1/questions/<question>/comments", "{\"body\": \"Really?\"}"),
            json("POST", "/api/v1/answers/<answer>/comments", "{\"body\": \"Really?\"}"),
            json("PATCH", "/api/v1/comments/<comment>", "{\"body\": \"Or so.\"}").ofFirstVersion(),
            json("DELETE", "/api/v1/comments/<comment>", null));

    private QuestionCases() {}
}
