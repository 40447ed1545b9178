package dev.muster.questions.web;

import dev.muster.conversation.web.Layers;
import dev.muster.conversation.web.Typing;
import dev.muster.conversation.web.WhoSees;
import dev.muster.questions.Addresses;
import dev.muster.questions.AsCustomers;
import dev.muster.questions.Question;
import dev.muster.questions.spi.ThreadPart;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import dev.muster.writing.web.Desk;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Puts the page of a thread together.
@Component
class ThreadPage {
    private final Scenes scenes;
    private final PostViews posts;
    private final DrawnAnswers drawn;
    private final Trails trails;
    private final Ways ways;
    private final Labels labels;
    private final Layers layers;
    private final WhoSees whoSees;
    private final Desk desk;
    private final List<ThreadPart> parts;
    private final Pages pages;
    private final Words words;

    ThreadPage(Scenes scenes, PostViews posts, DrawnAnswers drawn, Trails trails, Ways ways, Labels labels, Layers layers, WhoSees whoSees, Desk desk,
            List<ThreadPart> parts, Pages pages, Words words) {
        this.scenes = scenes;
        this.posts = posts;
        this.drawn = drawn;
        this.trails = trails;
        this.ways = ways;
        this.labels = labels;
        this.layers = layers;
        this.whoSees = whoSees;
        this.desk = desk;
        this.parts = parts;
        this.pages = pages;
        this.words = words;
    }

    View show(Scene scene) {
        return pages.show("questions/thread", "view", view(scene, Draft.NONE));
    }

    /// The same with something above everything else.
    View show(Scene scene, Content first) {
        return pages.show("questions/thread", "view", view(scene, Draft.NONE, List.of(first)));
    }

    /// The same where something did not happen: it says so, and keeps what was typed.
    View again(HttpStatus status, Question question, Draft draft, Viewer viewer) {
        return pages.show(status, "questions/thread", Map.of("view", view(scenes.of(question, Part.FIRST, viewer), draft)));
    }

    ThreadView view(Scene scene, Draft draft) {
        return view(scene, draft, List.of());
    }

    private ThreadView view(Scene scene, Draft draft, List<Content> first) {
        var question = scene.question();
        var links = scene.links();
        var outline = scene.outline();
        var news = News.of(scene);
        return new ThreadView(Addresses.path(question.item()), question.title(), labels.of(question.state()), Paths.crumbs(scene.place(), words),
                trails.trail(links), closed(scene), draft.problem() == null ? null : new Notice(Tone.ACT, draft.problem()), parts(scene, first),
                posts.post(question.item(), scene), outline.tags(),
                scene.answers().entries().stream().map(each -> new ThreadView.Drawn(PostViews.anchor(each.item()), drawn.of(each, scene), news.isNew(each))).toList(),
                question.answers(), ways.of(scene, news),
                new ThreadView.Following(scene.viewer().signedIn(), scene.followed(), 0),
                composer(scene, draft), acts(scene),
                outline.people(), AsCustomers.mayLook(question.item(), scene.place(), scene.viewer()) ? Addresses.path(question.item()) + "/as-customer" : null,
                trails.repetitions(links), trails.related(links));
    }

    private static ThreadView.Acts acts(Scene scene) {
        var allowed = scene.allowed();
        boolean merged = scene.question().mergedInto() != null;
        boolean guides = scene.place().closed() == null && scene.viewer().guides(scene.place().id());
        return new ThreadView.Acts(allowed.close(), allowed.reopen(), allowed.tend() && !merged, guides && !merged, allowed.tend() && merged);
    }

    private List<Content> parts(Scene scene, List<Content> first) {
        return scene.viewer().signedIn()
                ? Stream.concat(first.stream(), parts.stream().flatMap(each -> each.part(scene.question(), scene.place(), scene.viewer(), scene.hints()).stream())).toList()
                : first;
    }

    private @Nullable Notice closed(Scene scene) {
        var closure = scene.question().closure();
        if (closure == null) {
            return scene.question().item().hidden() ? new Notice(Tone.WATCH, words.say("conversation.only-guides-see")) : null;
        }
        var why = words.say("questions.closed.why." + closure.reason(), scene.named().who(closure.by()).name(), Times.day(closure.at()));
        var note = closure.note().isBlank() ? "" : " " + words.say("questions.closed.note", closure.note());
        return new Notice(Tone.QUIET, why + note + (scene.allowed().reopen() || scene.question().mergedInto() != null ? "" : " " + words.say("questions.closed.what-now")));
    }

    private ThreadView.Composer composer(Scene scene, Draft draft) {
        var item = scene.question().item();
        var path = Addresses.path(item);
        boolean writes = scene.allowed().answer() || !draft.body().isBlank() && reason(scene).equals("sign-in");
        var refusal = writes ? null : new Notice(Tone.QUIET, words.say("questions.composer." + reason(scene)));
        // What somebody has begun matters only where it can go on.
        var begun = draft.editor() == null && writes && scene.hints().may(Desk.BEGUN) ? desk.open(path, scene.viewer())
                : new Desk.Opened(Map.of(), draft.editor() == null ? Desk.blank(path) : draft.editor());
        var body = draft.editor() == null ? begun.text(Desk.BODY, draft.body()) : draft.body();
        var options = refusal == null ? layers.options(scene.place(), item.layer(), begun.text("layer", draft.layer()), scene.viewer()) : List.<Option>of();
        return new ThreadView.Composer(whoSees.will(scene.place(), item), refusal, body, draft.errors(), options, scene.key(), begun.editor(), Typing.mentions(item));
    }

    private static String reason(Scene scene) {
        if (scene.place().closed() != null) {
            return "place-closed";
        }
        if (scene.question().closure() != null) {
            return "closed";
        }
        return scene.viewer().signedIn() ? "only-readers" : "sign-in";
    }
}
