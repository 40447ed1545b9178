package dev.muster.readiness.web;

import dev.muster.readiness.Instrument;
import dev.muster.readiness.Instrument.Part;
import dev.muster.readiness.Instruments;
import dev.muster.readiness.Item;
import dev.muster.readiness.Replies;
import dev.muster.readiness.Reply;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Tab;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// The pages on which somebody answers, part by part; the same for staff who are signed in and for those who came by a link.
@Component
class AnswerPages {
    private final Replies replies;
    private final Instruments instruments;
    private final Labels labels;
    private final Pages pages;
    private final Words words;

    AnswerPages(Replies replies, Instruments instruments, Labels labels, Pages pages, Words words) {
        this.replies = replies;
        this.instruments = instruments;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    /// Where somebody answers.
    ///
    /// @param base the address of the overview; a part's name follows
    /// @param sending where the reply is sent
    /// @param personal the link by which one comes back, or null for those who are signed in
    record At(Reply reply, String base, String sending, @Nullable String personal) {}

    View part(At at, String name) {
        return show(HttpStatus.OK, at, part(at.reply(), name), at.reply().answers(), FormErrors.none());
    }

    /// Keeps what was answered, and goes on to the next part, or to the overview.
    ///
    /// @param typed what the form sent; whatever is no answer in this part is left out
    View keep(At at, String name, Map<String, String> typed) {
        var part = part(at.reply(), name);
        var answers = typed.entrySet().stream().filter(each -> each.getKey().startsWith(name + "."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        try {
            replies.keep(at.reply(), answers);
            var following = following(at.reply(), part);
            return "later".equals(typed.get("then")) || following == null ? pages.redirect(at.base(), "readiness.reply.kept") : pages.redirect(at.base() + "/" + following, null);
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, at, part, answers, FormErrors.of(invalid, words));
        }
    }

    private @Nullable String following(Reply reply, Part part) {
        var parts = replies.parts(reply);
        int next = parts.indexOf(part) + 1;
        return next < parts.size() ? parts.get(next).name() : null;
    }

    private Part part(Reply reply, String name) {
        return instrument(reply).part(name).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }

    private Instrument instrument(Reply reply) {
        return instruments.version(reply.round().instrument());
    }

    private View show(HttpStatus status, At at, Part part, Map<String, String> answers, FormErrors errors) {
        var instrument = instrument(at.reply());
        var items = part.items().stream().map(item -> new PartView.Asked(item.key(), words.say(instrument.words(item)), options(instrument, item, answers.get(item.key())))).toList();
        var title = words.say("readiness.part." + part.name());
        return pages.show(status, "readiness/part", Map.of("view", new PartView(title, words.say("readiness.part." + part.name() + ".about"), place(at.reply()),
                crumbs(at, title), steps(at, part.name()), at.base() + "/" + part.name(), at.personal(), items, errors)));
    }

    private List<Option> options(Instrument instrument, Item item, @Nullable String chosen) {
        var options = new ArrayList<Option>();
        item.choices().forEach(choice -> options.add(Option.of(choice, words.say(instrument.words(item, choice)), choice.equals(chosen))));
        options.add(Option.of(Instrument.UNKNOWN, words.say("readiness.unknown"), Instrument.UNKNOWN.equals(chosen)));
        return options;
    }

    private String place(Reply reply) {
        return labels.place(reply.unit(), reply.level());
    }

    private List<Crumb> crumbs(At at, String title) {
        var here = Crumb.here(title);
        return at.personal() != null ? List.of(new Crumb(at.reply().round().name(), at.base()), here)
                : labels.crumbs(labels.crumb(at.reply().round()), here);
    }

    private List<Tab> steps(At at, String shown) {
        var steps = new ArrayList<Tab>();
        for (var part : replies.parts(at.reply())) {
            int missing = at.reply().missing(part).size();
            steps.add(new Tab(words.say("readiness.part." + part.name()), at.base() + "/" + part.name(), missing == 0 ? null : (long) missing, part.name().equals(shown)));
        }
        steps.add(new Tab(words.say("readiness.overview"), at.base(), null, shown.isEmpty()));
        return steps;
    }

    View overview(At at) {
        return overview(HttpStatus.OK, at, FormErrors.none());
    }

    /// Sends the reply, or says in the overview what is missing.
    View send(At at, String thanks) {
        try {
            replies.send(at.reply());
            return pages.redirect(thanks, "readiness.reply.sent");
        } catch (Invalid invalid) {
            return overview(HttpStatus.UNPROCESSABLE_CONTENT, at, byPart(invalid));
        }
    }

    /// Above the form the sentences stand together, so each names its part.
    private FormErrors byPart(Invalid invalid) {
        var errors = new LinkedHashMap<String, String>();
        invalid.problems().forEach(each -> errors.put(each.field(), words.say("readiness.reply.of", words.say("readiness.part." + each.field()), words.say(each))));
        return new FormErrors(errors);
    }

    private View overview(HttpStatus status, At at, FormErrors errors) {
        var lines = replies.parts(at.reply()).stream().map(part -> line(at, part)).toList();
        var title = words.say("readiness.overview.title");
        return pages.show(status, "readiness/overview", Map.of("view", new OverviewView(title, place(at.reply()), crumbs(at, title), steps(at, ""), lines,
                lines.stream().allMatch(OverviewView.Line::done), at.sending(), at.personal(), errors)));
    }

    private OverviewView.Line line(At at, Part part) {
        int missing = at.reply().missing(part).size();
        return new OverviewView.Line(part.name(), words.say("readiness.part." + part.name()), at.base() + "/" + part.name(),
                words.say("readiness.overview.part", part.items().size() - missing, part.items().size()), missing == 0);
    }
}
