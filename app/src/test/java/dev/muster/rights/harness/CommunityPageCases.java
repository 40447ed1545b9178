package dev.muster.rights.harness;

import static dev.muster.rights.harness.Case.form;
import static dev.muster.rights.harness.Case.get;

import java.util.List;

/// The pages of communities: what they are for, who belongs to them, how they open and close.
final class CommunityPageCases {

    static final List<Case> ALL = List.of(
            get("/communities", "", "?after=<community>"), get("/communities/new", "", "?purpose=<purpose>", "?purpose=<purpose>&archetype=CUSTOMER_SUPPORT"),
            get("/communities/<community>"), get("/communities/<community>/charter"), get("/communities/<community>/charter/edit"),
            get("/communities/<community>/closure"), get("/communities/<community>/stage"), get("/communities/<community>/observations"),
            get("/communities/<community>/repurposing"), get("/communities/<community>/charter/sheet"),
            get("/communities/<community>/people", "", "?after=<person>"),
            form("POST", "/communities", "purpose=<purpose>", "handle=<new-address>", "title=T", "seenBy=EMPLOYEE", "owner=<address>", "guides=<address>"),
            form("PUT", "/communities/<community>/charter", "description=d", "guidelines=g", "answerWithin=24", "version=1"),
            form("POST", "/communities/<community>/closure", "reason=Done"),
            form("POST", "/communities/<community>/repurposing", "purpose=<purpose>", "reason=Now"),
            form("POST", "/communities/<community>/stage", "step=SEED", "reason=Now"),
            form("POST", "/communities/<community>/observations", "day=2026-02-20", "value=44", "note="),
            form("POST", "/communities/<community>/observations/csv", "csv=date,value%0A2026-02-20,44"),
            form("POST", "/communities/<community>/people", "person=<address>"), form("POST", "/communities/<community>/people", "person=<person>"),
            get("/communities/<community>/register", "", "?to=/people/<person>"), get("/communities/<community>/register/sent"),
            form("POST", "/communities/<community>/register", "name=Eve", "address=<address>", "audience=PUBLIC", "password=five+loud+geese+swim"),
            form("DELETE", "/communities/<community>/people/<person>"),
            form("POST", "/communities/<community>/membership"), form("DELETE", "/communities/<community>/membership"));

    private CommunityPageCases() {}
}
