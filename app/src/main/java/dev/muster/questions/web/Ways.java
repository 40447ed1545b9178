package dev.muster.questions.web;

import dev.muster.items.Item;
import dev.muster.items.Visits;
import dev.muster.questions.Addresses;
import dev.muster.questions.Answer;
import dev.muster.questions.Answers;
import dev.muster.questions.Sorting;
import dev.muster.questions.Span;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Tab;
import dev.muster.writing.Mention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The ways about a thread, however long it is.
@Component
class Ways {
    private final Words words;

    Ways(Words words) {
        this.words = words;
    }

    WaysView of(Scene scene, News news) {
        var address = scene.outline().address();
        var span = scene.part().span();
        return new WaysView(orders(scene, address), rule(scene), shown(scene), jumps(scene, news), pager(scene, address), here(scene, news, span.order()), reading(scene, news));
    }

    private List<Tab> orders(Scene scene, String address) {
        return scene.question().answers() < 2 ? List.of() : Arrays.stream(Sorting.values())
                .map(each -> new Tab(words.say("questions.order.name." + each), Part.address(address, Span.first(each)), null, each == scene.part().span().order()))
                .toList();
    }

    private String rule(Scene scene) {
        var order = scene.part().span().order();
        return words.say(order == Sorting.BEST && scene.question().acceptance() != null ? "questions.order.accepted" : "questions.order." + order);
    }

    private @Nullable String shown(Scene scene) {
        var answers = scene.answers();
        int ahead = scene.seen().ahead();
        return answers.before() == null && answers.after() == null || answers.entries().isEmpty() ? null
                : words.say("questions.shown.part", ahead + 1, ahead + answers.entries().size(), Math.max(scene.question().answers(), ahead + answers.entries().size()));
    }

    private List<Link> jumps(Scene scene, News news) {
        var address = scene.outline().address();
        var order = scene.part().span().order();
        var jumps = new ArrayList<Link>();
        if (news.written() > 0) {
            jumps.add(new Link(news.count() < Visits.MOST_COUNTED ? words.say("questions.jump.new", news.written()) : words.say("questions.jump.new.many", news.written() - 1),
                    new Part(Span.FIRST, null, Span.since(Objects.requireNonNull(scene.read())).after()).address(address) + "#new"));
        }
        news.shownLater().stream().findFirst()
                .ifPresent(last -> jumps.add(new Link(words.say("questions.jump.shown", news.shownLater().size()), "/answers/" + last)));
        scene.namedIn().stream().filter(each -> !shows(scene, each)).findFirst()
                .ifPresent(first -> jumps.add(new Link(words.say("questions.jump.named"), Mention.address(first))));
        accepted(scene).ifPresent(jumps::add);
        if (scene.answers().before() != null) {
            jumps.add(new Link(words.say("questions.jump.first"), Part.address(address, Span.first(order))));
        }
        if (scene.answers().after() != null) {
            jumps.add(new Link(words.say("questions.jump.last"), Part.address(address, Span.last(order))));
        }
        if (scene.question().answers() > Answers.PART / 3) {
            jumps.add(new Link(words.say("questions.jump.answer"), "#answer"));
        }
        return jumps;
    }

    /// Not where it stands first on the page.
    private Optional<Link> accepted(Scene scene) {
        var acceptance = scene.question().acceptance();
        var answers = scene.answers().entries();
        if (acceptance == null || !answers.isEmpty() && answers.getFirst().accepted()) {
            return Optional.empty();
        }
        var here = answers.stream().filter(Answer::accepted).findFirst();
        var first = Part.address(scene.outline().address(), Span.FIRST);
        return Optional.of(new Link(words.say("questions.jump.accepted"), here.map(each -> "#" + PostViews.anchor(each.item())).orElse(first + "#answers")));
    }

    private static Pager pager(Scene scene, String address) {
        var order = scene.part().span().order();
        var answers = scene.answers();
        return new Pager(
                answers.before() == null ? null : Part.address(address, new Span(order, answers.before(), null)),
                answers.after() == null ? null : Part.address(address, new Span(order, null, answers.after())));
    }

    private WaysView.@Nullable Here here(Scene scene, News news, Sorting order) {
        var border = news.border(order, scene.answers().entries(), scene.seen().ahead());
        return border == null ? null : new WaysView.Here(PostViews.anchor(border.item()), words.say(order == Sorting.NEWEST ? "questions.here.read" : "questions.here.new"));
    }

    private static WaysView.@Nullable Reading reading(Scene scene, News news) {
        var path = Addresses.path(scene.question().item()) + "/visit";
        var named = scene.namedIn().stream().filter(each -> shows(scene, each)).map(Item::handle).toList();
        if (news.upTo() != null) {
            return new WaysView.Reading(path, news.upTo().toString(), named, true);
        }
        // Where something new is further on, up to when the viewer has read stays as it is.
        return !named.isEmpty() ? new WaysView.Reading(path, Objects.requireNonNullElse(scene.read(), news.latest()).toString(), named, true)
                : news.any() ? new WaysView.Reading(path, news.latest().toString(), named, false) : null;
    }

    /// Whether a text stands on this page.
    private static boolean shows(Scene scene, Item text) {
        return text.id().equals(scene.question().id()) || scene.answers().entries().stream().anyMatch(each -> each.item().id().equals(text.id()))
                || scene.seen().discussions().values().stream().flatMap(each -> each.comments().stream()).anyMatch(each -> each.id().equals(text.id()));
    }
}
