package dev.muster.bench;

import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.cli.Engine;
import dev.muster.swarms.Opening;
import dev.muster.swarms.Severity;
import dev.muster.swarms.Swarms;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Swarms, who speaks in them, and who listens.
///
/// @param swarms handles
/// @param speaker a token
/// @param listeners tokens, each of somebody else
record Swarming(List<String> swarms, String speaker, List<String> listeners) {
    static Swarming in(Product product, int swarms, int listeners) {
        try (var engine = product.beside()) {
            var crowd = Crowd.in(engine).unbound();
            var owner = crowd.staff("Olga Owner");
            var opened = IntStream.range(0, swarms).mapToObj(each -> open(engine, owner, each)).toList();
            var tokens = IntStream.range(0, listeners).mapToObj(each -> crowd.token(crowd.staff("Listener " + each))).toList();
            return new Swarming(opened, crowd.token(owner), tokens);
        }
    }

    private static String open(Engine engine, Viewer owner, int number) {
        var opening = new Opening("Kegs of line " + number + " lose pressure", "All of them.", "", "New seals.", Severity.MAJOR, List.of(), Set.of(), null);
        return owner.call(() -> engine.face(Swarms.class).open(engine.face(Places.class).at("brewing"), opening, null, owner)).item().handle();
    }
}
