package dev.muster.people.cli;

import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Viewer;
import dev.muster.shell.cli.Engine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists everybody who can sign in: address, audience, name, parted by tabs.")
final class UserList extends UserVerb {
    private static final int PAGE = 500;

    @Override
    int run(Engine engine, Persons persons, Viewer administrator) {
        @Nullable Person last = null;
        List<Persons.Listed> page;
        do {
            page = persons.listed(last, PAGE, administrator);
            page.forEach(each -> System.out.println(each.address() + "\t" + each.person().audience() + "\t" + each.person().name()));
            last = page.isEmpty() ? null : page.getLast().person();
        } while (page.size() == PAGE);
        return 0;
    }
}
