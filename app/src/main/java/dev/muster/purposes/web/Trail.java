package dev.muster.purposes.web;

import dev.muster.purposes.Purpose;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import java.util.List;

/// Where one is, on the pages below a purpose.
final class Trail {
    private Trail() {}

    static List<Crumb> below(Purpose purpose, String key, Words words) {
        return List.of(new Crumb(words.say("purposes.purposes"), "/purposes"), new Crumb(purpose.title(), purpose.address()), Crumb.here(words.say(key)));
    }
}
