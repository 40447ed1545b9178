package dev.muster.readiness.api;

import dev.muster.readiness.Instrument;
import dev.muster.readiness.Instrument.Part;
import dev.muster.readiness.Instruments;
import dev.muster.readiness.Item;
import dev.muster.shell.Words;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the assessment asks, in full: our own instrument, for everybody.
@RestController
@RequestMapping("/api/v1/readiness/instrument")
@Tag(name = "Readiness")
class InstrumentApi {
    private final Instruments instruments;
    private final Words words;

    InstrumentApi(Instruments instruments, Words words) {
        this.instruments = instruments;
        this.words = words;
    }

    /// @param minutes how long answering takes about
    record InstrumentJson(int version, int minutes, List<InstrumentPartJson> parts) {}

    record InstrumentPartJson(String name, String title, List<InstrumentItemJson> items) {}

    /// @param key by which answers name it
    record InstrumentItemJson(String key, String says, List<InstrumentChoiceJson> choices) {}

    /// @param value what an answer is; `unknown` is one everywhere
    record InstrumentChoiceJson(String value, String says) {}

    @GetMapping
    InstrumentJson instrument() {
        var instrument = instruments.current();
        return new InstrumentJson(instrument.version(), instrument.minutes(), instrument.parts().stream().map(each -> part(instrument, each)).toList());
    }

    private InstrumentPartJson part(Instrument instrument, Part part) {
        return new InstrumentPartJson(part.name(), words.say("readiness.part." + part.name()), part.items().stream().map(each -> item(instrument, each)).toList());
    }

    private InstrumentItemJson item(Instrument instrument, Item item) {
        return new InstrumentItemJson(item.key(), words.say(instrument.words(item)),
                item.choices().stream().map(each -> new InstrumentChoiceJson(each, words.say(instrument.words(item, each)))).toList());
    }
}
