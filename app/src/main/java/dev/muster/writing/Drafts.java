package dev.muster.writing;

import dev.muster.items.Hint;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what people have typed and not sent yet: one text for each form and person, seen by that person alone.
@Service
public class Drafts {
    /// All fields of a form together, in characters.
    public static final int LONGEST = 200_000;
    /// Something was begun on a thread's own page.
    public static final Hint BEGUN = new Hint("begun",
            "exists (select 1 from writing.draft d where d.person_id = :me and d.form = '/' || i.kind || 's/' || i.handle)");
    private static final String TEXT = "body";
    private static final int MOST_FIELDS = 12;
    private static final int MOST_KEPT = 100;
    private static final Pattern FORM = Pattern.compile("/[a-z0-9/_-]{1,200}");
    private static final Pattern FIELD = Pattern.compile("[a-z-]{1,40}");
    private final DraftStore store;
    private final Clock clock;

    Drafts(DraftStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public Optional<Draft> find(String form, Viewer viewer) {
        return viewer.signedIn() ? store.find(form, viewer.self()) : Optional.empty();
    }

    /// Everything that somebody has begun, newest first.
    public List<Draft> of(Viewer viewer) {
        return store.of(viewer.self());
    }

    /// Keeps what is typed. Beyond a hundred texts the oldest goes.
    ///
    /// @param seen the version that the form was shown with; 0 for none
    /// @throws Refusal `writing.elsewhere` where another window has kept something since, `writing.sign-in`
    /// @throws Invalid `writing.form`, `writing.too-long`
    @Transactional
    public Draft keep(String form, Map<String, String> typed, int seen, Viewer by) {
        if (!by.signedIn()) {
            throw new Refusal(Reason.NOT_SIGNED_IN, "writing.sign-in");
        }
        var fields = check(form, typed);
        var draft = new Draft(form, fields, seen + 1, clock.instant());
        if (!(seen == 0 ? store.insert(draft, by.self()) : store.replace(draft, by.self()))) {
            var there = store.find(form, by.self());
            if (there.isPresent() && there.get().fields().equals(fields)) {
                return there.get();
            }
            // A window whose text was sent or thrown away meanwhile begins anew.
            if (there.isPresent() || !store.insert(draft, by.self())) {
                throw new Refusal(Reason.CONFLICT, "writing.elsewhere");
            }
        }
        store.trim(by.self(), MOST_KEPT);
        return draft;
    }

    /// Keeps what somebody had typed when their session ended. Where another text has been kept for the form, both stand
    /// there, one below the other: which of them is wanted, only a person can tell.
    ///
    /// @throws Invalid as keeping does
    @Transactional
    public Draft bring(String form, Map<String, String> typed, Viewer by) {
        var fields = check(form, typed);
        var there = store.find(form, by.self());
        if (there.isEmpty()) {
            return keep(form, fields, 0, by);
        }
        var kept = there.get();
        var both = together(kept, fields);
        return keep(form, isKeepable(both) ? both : fields, kept.version(), by);
    }

    private static Map<String, String> together(Draft kept, Map<String, String> typed) {
        var both = new TreeMap<>(typed);
        var text = both.getOrDefault(TEXT, "");
        both.put(TEXT, isPartOf(kept.text(TEXT), text) ? text : text.stripTrailing() + "\n\n" + kept.text(TEXT));
        return both;
    }

    /// What was kept last is mostly a beginning of what was typed since.
    private static boolean isPartOf(String earlier, String now) {
        return now.contains(earlier.strip());
    }

    /// Whether there is not more in it than can be kept.
    public static boolean isKeepable(Map<String, String> typed) {
        return typed.values().stream().mapToInt(String::length).sum() <= LONGEST;
    }

    private static Map<String, String> check(String form, Map<String, String> typed) {
        new Invalid.Check()
                .that(FORM.matcher(form).matches(), "form", "writing.form")
                .that(typed.size() <= MOST_FIELDS && typed.keySet().stream().allMatch(each -> FIELD.matcher(each).matches()), "fields", "writing.form")
                .that(isKeepable(typed), "fields", "writing.too-long", LONGEST)
                .orThrow();
        var fields = new TreeMap<String, String>();
        typed.forEach((field, text) -> fields.put(field, text.replace("\r\n", "\n").replace("\0", "")));
        return fields;
    }

    /// Lets go of what was sent, or is not wanted any more.
    @Transactional
    public void drop(String form, Viewer by) {
        if (by.signedIn()) {
            store.delete(form, by.self());
        }
    }
}
