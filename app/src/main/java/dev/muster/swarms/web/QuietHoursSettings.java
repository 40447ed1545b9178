package dev.muster.swarms.web;

import dev.muster.people.spi.OwnSettings;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import java.util.List;
import org.springframework.stereotype.Component;

/// Leads staff from their account to their quiet hours.
@Component
class QuietHoursSettings implements OwnSettings {
    private final Words words;

    QuietHoursSettings(Words words) {
        this.words = words;
    }

    @Override
    public List<Link> links(Viewer viewer) {
        return viewer.audience() == Audience.EMPLOYEE ? List.of(new Link(words.say("swarms.quiet.own"), "/account/quiet-hours")) : List.of();
    }
}
