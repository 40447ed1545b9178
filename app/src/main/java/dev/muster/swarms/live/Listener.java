package dev.muster.swarms.live;

import dev.muster.people.Pass;
import dev.muster.shell.web.EventStream;
import dev.muster.shell.web.EventStream.Event;
import dev.muster.swarms.live.Teller.Told;
import java.util.List;

/// A page or a program that has a room open.
final class Listener {
    private final EventStream stream;
    private final Pass pass;
    private volatile boolean greeted;

    /// @param pass what it came in with
    Listener(EventStream stream, Pass pass) {
        this.stream = stream;
        this.pass = pass;
    }

    EventStream stream() {
        return stream;
    }

    Pass pass() {
        return pass;
    }

    /// @param edition up to where it knows everything afterwards
    void greet(List<Told> news, String edition) {
        greeted = true;
        hear(news, edition);
    }

    /// Before it was told what there is, it cannot make anything of what is new.
    void hear(List<Told> news, String edition) {
        for (int i = 0; greeted && i < news.size(); i++) {
            var told = news.get(i);
            stream.send(new Event(told.name(), i == news.size() - 1 ? edition : null, told.words()));
        }
    }

    void end(Told last) {
        stream.send(new Event(last.name(), null, last.words()));
        stream.end();
    }
}
