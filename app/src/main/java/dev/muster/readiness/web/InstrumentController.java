package dev.muster.readiness.web;

import dev.muster.readiness.Instrument;
import dev.muster.readiness.Instrument.Part;
import dev.muster.readiness.Instruments;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What the assessment asks, in full.
@Controller
class InstrumentController {
    private final Instruments instruments;
    private final Labels labels;
    private final Pages pages;
    private final Words words;

    InstrumentController(Instruments instruments, Labels labels, Pages pages, Words words) {
        this.instruments = instruments;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/readiness/instrument")
    View instrument(Viewer viewer) {
        RoundsController.requireStaff(viewer);
        var instrument = instruments.current();
        var title = words.say("readiness.instrument.title", instrument.version());
        return pages.show("readiness/instrument", "view", new InstrumentView(title, words.say("readiness.own", instrument.version(), instrument.minutes()),
                labels.crumbs(Crumb.here(words.say("readiness.instrument"))), instrument.parts().stream().map(each -> part(instrument, each)).toList()));
    }

    private InstrumentView.Part part(Instrument instrument, Part part) {
        return new InstrumentView.Part(part.name(), words.say("readiness.part." + part.name()), words.say("readiness.part." + part.name() + ".about"), part.asksForLevels(),
                part.items().stream().map(item -> new InstrumentView.Asked(words.say(instrument.words(item)),
                        item.choices().stream().map(choice -> words.say(instrument.words(item, choice))).toList())).toList());
    }
}
