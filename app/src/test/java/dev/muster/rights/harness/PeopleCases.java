package dev.muster.rights.harness;

import static dev.muster.rights.harness.Case.form;
import static dev.muster.rights.harness.Case.get;
import static dev.muster.rights.harness.Case.json;

import java.util.List;

/// The routes of people, and those that belong to no module.
final class PeopleCases {
    private static final String PASSWORD = "password=five+loud+geese+swim";

    static final List<Case> ALL = List.of(
            get("/"), get("/help"), get("/error"), get("/health"), get("/health/live"), get("/health/ready"), get("/api/openapi.json"), get("/api/openapi.json.yaml"),
            get("/sign-in", "", "?to=/people/<person>"),
            form("POST", "/sign-in", "address=<address>", "password=three+loud+geese+swim", "to=/people/<person>"),
            form("POST", "/sign-out"),
            form("POST", "/sign-out-everywhere"),
            get("/forgotten-password"), get("/forgotten-password/sent"), get("/reset-password", "", "?token=none"), get("/register", "", "?token=none"),
            form("POST", "/forgotten-password", "address=<address>"),
            form("PUT", "/reset-password", PASSWORD),
            form("POST", "/register", PASSWORD),
            json("POST", "/api/v1/password-resets", "{\"address\": \"<address>\"}"),
            json("PUT", "/api/v1/password-resets", "{\"token\": \"none\", \"password\": \"five loud geese swim\"}"),
            json("PUT", "/api/v1/registrations", "{\"token\": \"none\", \"password\": \"five loud geese swim\"}"),
            form("POST", "/theme", "theme=dark"),
            get("/account"),
            form("PUT", "/account/password", "present=wrong", PASSWORD),
            form("DELETE", "/account/sessions"),
            form("DELETE", "/account/sessions/<session>"),
            form("POST", "/account/tokens", "name=More", "scopes=read", "days=30"),
            form("DELETE", "/account/tokens/<token>"),
            get("/account/departure"), get("/people/<person>/departure"),
            form("POST", "/account/departure", "password=wrong"),
            form("POST", "/people/<person>/departure", "keep=true"),
            json("POST", "/api/v1/me/departure", "{\"password\": \"wrong\"}"),
            json("POST", "/api/v1/people/<person>/departure", "{}"),
            get("/people", "", "?after=<person>"), get("/people/new"), get("/people/me"), get("/people/<person>"),
            form("POST", "/people", "name=Eve", "address=<address>", "audience=CUSTOMER", "organisation=<firm>", PASSWORD),
            form("PUT", "/people/<person>/password", PASSWORD),
            form("POST", "/people/<person>/roles", "role=GUIDE", "community=<community>"),
            form("DELETE", "/people/<person>/roles", "role=GUIDE", "community=<community>"),
            get("/api/v1/me"), get("/api/v1/me/tokens"), get("/api/v1/me/tokens/<token>"), get("/api/v1/me/sessions"),
            json("POST", "/api/v1/me/tokens", "{\"name\": \"More\", \"scopes\": [\"read\"]}"),
            json("DELETE", "/api/v1/me/tokens/<token>", null),
            json("DELETE", "/api/v1/me/sessions", null),
            json("DELETE", "/api/v1/me/sessions/<session>", null),
            get("/api/v1/people", "", "?limit=3", "?limit=4&after=<person>"), get("/api/v1/people/<person>"), get("/api/v1/people/<person>/roles"),
            json("POST", "/api/v1/people", """
                    {"name": "Eve", "address": "<address>", "audience": "CUSTOMER", "organisation": "<firm>", "password": "five loud geese swim"}"""),
            json("PUT", "/api/v1/people/<person>/password", "{\"password\": \"five loud geese swim\"}"),
            json("PUT", "/api/v1/people/<person>/roles/GUIDE", null).asking("", "?community=<community>"),
            json("DELETE", "/api/v1/people/<person>/roles/GUIDE", null).asking("", "?community=<community>"));

    private PeopleCases() {}
}
