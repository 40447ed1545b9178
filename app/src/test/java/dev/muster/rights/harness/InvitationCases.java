package dev.muster.rights.harness;

import static dev.muster.rights.harness.Case.form;
import static dev.muster.rights.harness.Case.get;
import static dev.muster.rights.harness.Case.json;

import java.util.List;

/// The routes of invitations. Nobody here has a secret that works: with one, tests of the face and of the pages come.
final class InvitationCases {
    static final List<Case> ALL = List.of(
            get("/invitations", "", "?by=link", "?community=<community>", "?community=<community>&by=link"),
            form("POST", "/invitations/links", "community=<community>", "audience=PUBLIC", "uses=5", "days=5"),
            form("POST", "/invitations/letters", "community=<community>", "audience=NONE", "days=5", "addresses=<address>"),
            form("DELETE", "/invitations/<invitation>"),
            get("/invitation", "", "?token=none"), get("/invitation/sent"),
            form("POST", "/invitation"),
            form("POST", "/invitation/account", "name=Eve", "address=<address>", "password=five+loud+geese+swim"),
            get("/api/v1/invitations", "", "?community=<community>"),
            json("POST", "/api/v1/invitations/links", "{\"community\": \"<community>\", \"audience\": \"CUSTOMER\"}"),
            json("POST", "/api/v1/invitations/letters", "{\"community\": \"<community>\", \"addresses\": [\"<address>\"]}"),
            json("DELETE", "/api/v1/invitations/<invitation>", null),
            json("POST", "/api/v1/invitations/shown", "{\"token\": \"none\"}"),
            json("POST", "/api/v1/invitations/acceptances", "{\"token\": \"none\", \"name\": \"Eve\", \"address\": \"<address>\", \"password\": \"five loud geese swim\"}"));

    private InvitationCases() {}
}
