package dev.muster.bench;

import dev.muster.people.Credentials;
import dev.muster.people.Installation;
import dev.muster.people.Persons;
import dev.muster.people.SignIn;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Example;
import dev.muster.shell.cli.Engine;
import dev.muster.trust.Rule;
import dev.muster.trust.Rules;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The example organisation, and whoever else is needed in it.
///
/// @param root its first administrator
record Crowd(Engine engine, Viewer root) {
    private static final String PASSWORD = "three quiet geese swim";

    static Crowd in(Engine engine) {
        var root = engine.face(Installation.class).setUp("Hop & Barrel", "root@example.org", "Ruth Root", PASSWORD);
        engine.face(Example.class).make(root.self());
        return new Crowd(engine, root);
    }

    /// Programs write faster than people may.
    Crowd unbound() {
        root.call(() -> {
            engine.face(Rules.class).change(Map.of(Rule.BOUNDS, 0), root);
            return true;
        });
        return this;
    }

    Viewer staff(String name) {
        var person = root.call(() -> engine.face(Persons.class).add(new Persons.Newcomer(name, address(name), Audience.EMPLOYEE, null, PASSWORD), root));
        return engine.face(SignIn.class).viewer(person.id()).orElseThrow();
    }

    /// What a program of somebody's reads and writes with.
    String token(Viewer viewer) {
        return viewer.call(() -> engine.face(Credentials.class).issue("bench", Set.of("read", "write"), null, viewer)).secret();
    }

    /// Headers of somebody of the staff in a browser.
    Map<String, String> session(String name) {
        return Map.of("Cookie", "muster_session=" + engine.face(SignIn.class).begin(address(name), PASSWORD, "127.0.0.1", "bench"));
    }

    /// Headers of the administrator in a browser.
    Map<String, String> session() {
        return session("root");
    }

    private static String address(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
    }
}
