package dev.muster.bench;

import dev.muster.people.Credentials;
import dev.muster.people.Installation;
import dev.muster.people.Persons;
import dev.muster.people.SignIn;
import dev.muster.rights.Audience;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Example;
import dev.muster.shell.cli.Engine;
import dev.muster.swarms.Opening;
import dev.muster.swarms.Severity;
import dev.muster.swarms.Swarms;
import dev.muster.trust.Rule;
import dev.muster.trust.Rules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Swarms, who speaks in them, and who listens.
///
/// @param swarms handles
/// @param speaker a token
/// @param listeners tokens, each of somebody else
record Swarming(List<String> swarms, String speaker, List<String> listeners) {
    private static final String PASSWORD = "three quiet geese swim";

    static Swarming in(Product product, int swarms, int listeners) {
        try (var engine = product.beside()) {
            var root = engine.face(Installation.class).setUp("Hop & Barrel", "root@example.org", "Ruth Root", PASSWORD);
            engine.face(Example.class).make(root.self());
            root.call(() -> {
                engine.face(Rules.class).change(Map.of(Rule.BOUNDS, 0), root);
                return true;
            });
            var owner = staff(engine, root, "Olga Owner");
            var opened = IntStream.range(0, swarms).mapToObj(each -> open(engine, owner, each)).toList();
            var tokens = IntStream.range(0, listeners).mapToObj(each -> token(engine, staff(engine, root, "Listener " + each))).toList();
            return new Swarming(opened, token(engine, owner), tokens);
        }
    }

    private static String open(Engine engine, Viewer owner, int number) {
        var opening = new Opening("Kegs of line " + number + " lose pressure", "All of them.", "", "New seals.", Severity.MAJOR, List.of(), Set.of(), null);
        return owner.call(() -> engine.face(Swarms.class).open(engine.face(Places.class).at("brewing"), opening, null, owner)).item().handle();
    }

    private static String token(Engine engine, Viewer viewer) {
        return viewer.call(() -> engine.face(Credentials.class).issue("bench", Set.of("read", "write"), null, viewer)).secret();
    }

    private static Viewer staff(Engine engine, Viewer root, String name) {
        var address = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
        var person = root.call(() -> engine.face(Persons.class).add(new Persons.Newcomer(name, address, Audience.EMPLOYEE, null, PASSWORD), root));
        return engine.face(SignIn.class).viewer(person.id()).orElseThrow();
    }
}
