package dev.muster.writing.web;

import dev.muster.attachments.Attachments;
import dev.muster.items.Hint;
import dev.muster.items.text.BodyText;
import dev.muster.items.text.Rendering;
import dev.muster.people.spi.SignedOutMeanwhile;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Tone;
import dev.muster.writing.Draft;
import dev.muster.writing.Drafts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Where people write longer texts: whichever form it is, it can be kept for later, looked at before it is sent, and have
/// files added to it, with a script or without.
@Component
public class Desk {
    /// The field that holds the text itself.
    public static final String BODY = "body";
    /// Something was begun on a thread's own page.
    public static final Hint BEGUN = Drafts.BEGUN;
    private final Drafts drafts;
    private final Attachments attachments;
    private final Rendering rendering;
    private final Words words;

    Desk(Drafts drafts, Attachments attachments, Rendering rendering, Words words) {
        this.drafts = drafts;
        this.attachments = attachments;
        this.rendering = rendering;
        this.words = words;
    }

    /// What somebody had begun in a form, with its editor.
    public record Opened(Map<String, String> fields, Editor editor) {

        public boolean isBegun() {
            return editor.draft() > 0;
        }

        /// What was typed, or else what stands there at first.
        public String text(String field, String otherwise) {
            return fields.getOrDefault(field, otherwise);
        }
    }

    /// Opens a form: with what its viewer had begun, if anything.
    ///
    /// @param form the address of its page
    public Opened open(String form, Viewer viewer) {
        return drafts.find(form, viewer).map(this::again).orElseGet(() -> new Opened(Map.of(), Editor.fresh(form, 0)));
    }

    private Opened again(Draft draft) {
        var editor = new Editor(draft.form(), draft.version(), draft.kept(), new Notice(Tone.QUIET, words.say("writing.begun")), null, null);
        return new Opened(draft.fields(), editor);
    }

    /// The editor of a form in which nothing was begun.
    public static Editor blank(String form) {
        return Editor.fresh(form, 0);
    }

    /// Asks those who are not signed in, or no longer, to do that first; what they typed stands in the form again afterwards.
    /// Said before the form's subject is looked up.
    ///
    /// @param form the address of the form's page
    /// @throws SignedOutMeanwhile where the viewer is a visitor
    public static void requireSignedIn(String form, Map<String, String> typed, Viewer viewer) {
        if (!viewer.signedIn()) {
            throw new SignedOutMeanwhile(form, typed);
        }
    }

    /// Does what somebody wanted before the words are sent, and adds a file to them.
    ///
    /// @param typed what stands in the form's fields
    public Turn turn(String form, Map<String, String> typed, Extras extras, Viewer viewer) {
        return turn(form, typed, extras, this::drawn, viewer);
    }

    /// The same for a text that is not shown as others are.
    ///
    /// @param drawing makes safe HTML of it
    public Turn turn(String form, Map<String, String> typed, Extras extras, UnaryOperator<String> drawing, Viewer viewer) {
        var turn = withFile(new Turn(Turn.Next.SEND, typed, HttpStatus.OK, FormErrors.none(), Editor.fresh(form, extras.seen())), extras, viewer);
        return switch (extras.wanted()) {
            case SEND -> turn;
            case PREVIEW -> turn.showing(turn.status(), turn.editor().previewing(preview(turn.text(BODY), drawing)));
            case KEEP -> keep(turn, viewer);
            case DISCARD -> {
                drafts.drop(form, viewer);
                yield new Turn(Turn.Next.BEGIN_ANEW, Map.of(), HttpStatus.OK, FormErrors.none(), Editor.fresh(form, 0));
            }
        };
    }

    /// Lets go of the draft of what was sent.
    public void sent(String form, Viewer viewer) {
        drafts.drop(form, viewer);
    }

    /// What a text will look like, as safe HTML; where it is too long to be sent, that it is.
    public String preview(String text) {
        return preview(text, this::drawn);
    }

    /// The same for a text that is not shown as others are.
    ///
    /// @param drawing makes safe HTML of it
    public String preview(String text, UnaryOperator<String> drawing) {
        return drawing.apply(text.length() > Drafts.LONGEST ? words.say("writing.preview.too-long", Drafts.LONGEST) : text);
    }

    private String drawn(String text) {
        return rendering.html(BodyText.markdown(text)).value();
    }

    private Turn withFile(Turn turn, Extras extras, Viewer viewer) {
        var file = extras.file();
        return file == null || file.isEmpty() || extras.wanted() == Extras.Act.DISCARD ? turn : add(turn, file, viewer);
    }

    private Turn add(Turn turn, MultipartFile file, Viewer viewer) {
        try {
            var attachment = attachments.keep(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes(), viewer);
            var fields = new HashMap<>(turn.fields());
            fields.merge(BODY, attachment.markdown(), (text, more) -> text.isBlank() ? more : text.stripTrailing() + "\n\n" + more);
            return new Turn(turn.next(), fields, turn.status(), turn.errors(), turn.editor());
        } catch (Invalid invalid) {
            return new Turn(Turn.Next.SHOW_AGAIN, turn.fields(), HttpStatus.UNPROCESSABLE_CONTENT, FormErrors.of(invalid, words), turn.editor());
        } catch (Refusal refusal) {
            var status = refusal.reason() == Reason.NOT_SIGNED_IN ? HttpStatus.UNAUTHORIZED : HttpStatus.TOO_MANY_REQUESTS;
            return new Turn(Turn.Next.SHOW_AGAIN, turn.fields(), status, FormErrors.of(refusal, "file", words), turn.editor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Turn keep(Turn turn, Viewer viewer) {
        var editor = turn.editor();
        try {
            var draft = drafts.keep(editor.form(), turn.fields(), editor.draft(), viewer);
            return turn.showing(turn.status(), new Editor(draft.form(), draft.version(), draft.kept(), Notice.done(words.say("writing.kept")), null, null));
        } catch (Invalid invalid) {
            return turn.showing(HttpStatus.UNPROCESSABLE_CONTENT, editor.saying(new Notice(Tone.ACT, words.say(invalid.problems().getFirst()))));
        } catch (Refusal refusal) {
            var no = new Notice(Tone.ACT, words.say(refusal));
            return drafts.find(editor.form(), viewer)
                    .map(other -> turn.showing(HttpStatus.CONFLICT, editor.beside(other.text(BODY), other.version(), no)))
                    .orElseGet(() -> turn.showing(HttpStatus.UNAUTHORIZED, editor.saying(no)));
        }
    }
}
