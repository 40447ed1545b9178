package dev.muster.rights.harness;

import static dev.muster.rights.harness.Case.form;
import static dev.muster.rights.harness.Case.get;

import java.util.List;

/// The pages of questions, answers and comments.
final class QuestionPageCases {

    static final List<Case> ALL = List.of(
            get("/communities/<community>/questions", "", "?show=open", "?show=unanswered", "?show=solved", "?show=mine",
                    "?tag=<tag>", "?tag=<tag>&show=open", "?after=<marker>", "?before=<marker>"),
            get("/communities/<community>/ask", "", "?title=Question", "?title=Question&attempt=a-word-that-anybody-may-make-up"),
            get("/questions/<question>/instead", "", "?title=Question"),
            form("POST", "/questions/<question>/instead", "attempt=a-word-that-was-opened-before"),
            form("POST", "/communities/<community>/questions", "title=How", "body=So", "tags=hops", "layer=", "key="),
            get("/questions/<question>", "", "?unfold=<answer>", "?order=newest", "?order=oldest", "?order=oldest&before=end",
                    "?before=end", "?since=<marker>"), get("/questions/<answer>"), get("/questions/<question>/so-it-goes"),
            get("/questions/<question>/edit"), get("/questions/<question>/close"), get("/questions/<question>/history"),
            get("/questions/<question>/comments"), get("/questions/<question>/comments").part(),
            get("/questions/<question>/comment"), get("/questions/<question>/comment").part(), get("/answers/<answer>/comment"), get("/answers/<answer>/comment").part(),
            form("PUT", "/questions/<question>/edit", "title=How+now", "body=So", "tags=hops", "why=clearer", "version=1"),
            form("PUT", "/questions/<question>/following"), form("PUT", "/questions/<question>/following").part(),
            form("DELETE", "/questions/<question>/following"),
            form("PUT", "/questions/<question>/visit", "upTo=2026-01-01T00:00:00Z"), form("PUT", "/questions/<question>/visit", "upTo=2026-01-01T00:00:00Z").part(),
            form("POST", "/questions/<question>/closure", "reason=DUPLICATE", "duplicateOf=<other-question>"),
            form("POST", "/questions/<question>/closure", "reason=DUPLICATE", "duplicateOf=/questions/<other-question>/x"),
            form("POST", "/questions/<question>/closure", "reason=OFF_PURPOSE"),
            form("DELETE", "/questions/<question>/closure"), get("/questions/<question>", "?stay=true"),
            get("/questions/<question>/merge", "", "?into=<other-question>"), get("/questions/<question>/split"),
            get("/questions/<question>/move", "", "?to=<community>"),
            form("POST", "/questions/<question>/merger", "into=<other-question>", "why=The+same"), form("DELETE", "/questions/<question>/merger"),
            form("POST", "/questions/<question>/splits", "title=And+that", "body=So", "posts=<answer>", "posts=<comment>"),
            form("PUT", "/questions/<question>/place", "to=<community>", "seen=true"),
            form("POST", "/questions/<question>/history/1/revert", "version=1"),
            form("POST", "/questions/<question>/answers", "body=So", "layer=", "key="),
            form("POST", "/questions/<question>/comments", "body=Really", "key="),
            get("/my/questions", "", "?after=<marker>", "?before=<marker>"),
            get("/communities/<community>/questions/as-customer", "", "?after=<marker>", "?before=<marker>"), get("/questions/<question>/as-customer"),
            get("/answers/<answer>/audience"), form("POST", "/answers/<answer>/audience", "version=1"),
            get("/answers/<answer>"), get("/answers/<answer>/edit"), get("/answers/<answer>/history"), get("/answers/<answer>/comments"), get("/answers/<answer>/comments").part(),
            form("PUT", "/answers/<answer>/edit", "body=Or+so", "why=clearer", "version=1"),
            form("PUT", "/answers/<answer>/acceptance"), form("PUT", "/answers/<answer>/acceptance", "instead=<other-answer-id>"),
            form("DELETE", "/answers/<answer>/acceptance"),
            form("PUT", "/answers/<answer>/reuse", "worked=true"), form("PUT", "/answers/<answer>/reuse", "worked=false", "note=No").part(),
            form("DELETE", "/answers/<answer>/reuse"),
            form("POST", "/answers/<answer>/history/1/revert", "version=1"),
            form("POST", "/answers/<answer>/comments", "body=Really", "key="),
            get("/comments/<comment>"), get("/comments/<comment>/edit"),
            form("PUT", "/comments/<comment>", "body=Or+so", "version=1"),
            form("DELETE", "/comments/<comment>"));

    private QuestionPageCases() {}
}
