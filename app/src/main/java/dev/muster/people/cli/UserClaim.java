package dev.muster.people.cli;

import dev.muster.people.ClaimDecisions;
import dev.muster.people.Claims;
import dev.muster.people.Persons;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.cli.Engine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "claim", mixinStandardHelpOptions = true, description = "Makes what an author of imported work wrote a person's own, or undoes that.")
final class UserClaim extends UserVerb {

    @Parameters(index = "0", paramLabel = "ADDRESS", description = "Who the author is: the e-mail address to sign in with.")
    private String address = "";

    @Parameters(index = "1", paramLabel = "AUTHOR", description = "The author's profile, here or at the source: https://beer.stackexchange.com/users/2")
    private String author = "";

    @Option(names = "--end", paramLabel = "REASON", description = "Gives the work back to the author; the person is told the reason.")
    private @Nullable String end;

    @Override
    int run(Engine engine, Persons persons, Viewer administrator) {
        var claims = engine.face(Claims.class);
        var decisions = engine.face(ClaimDecisions.class);
        var person = person(persons, address);
        var claimed = claims.author(author, administrator);
        if (end == null) {
            decisions.join(claimed, person, administrator);
            say(engine, "people.claim.joined", claimed.name(), person.name());
        } else {
            var held = claims.heldBy(person).stream().filter(each -> each.author().equals(claimed.id())).findFirst()
                    .orElseThrow(() -> new Refusal(Reason.CONFLICT, "people.claim.not-held"));
            decisions.end(held.id(), end, administrator);
            say(engine, "people.claim.ended", claimed.name());
        }
        return 0;
    }
}
