package dev.muster.questions;

import dev.muster.conversation.Comments;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// How customers see questions, for staff and guides who want to know before they write.
///
/// The database is asked twice: what the viewer sees, and which of that anyone of the customers sees, by their policies and in
/// nobody's name. What only customers see is left out, since the viewer may not see it; nothing is done as a customer.
@Service
public class AsCustomers {
    private static final Viewer ANYONE = Viewer.anyone(Audience.CUSTOMER);
    private final Lists lists;
    private final FateStore fates;
    private final Answers answers;
    private final Comments comments;
    private final Items items;
    private final AnswerClock answerClock;
    private final Clock clock;

    AsCustomers(Lists lists, FateStore fates, Answers answers, Comments comments, Items items, AnswerClock answerClock, Clock clock) {
        this.lists = lists;
        this.fates = fates;
        this.answers = answers;
        this.comments = comments;
        this.items = items;
        this.answerClock = answerClock;
        this.clock = clock;
    }

    /// A thread as customers see it.
    ///
    /// @param question with the state that it has for them: what only staff answered still waits
    /// @param answers the first part of those that they see
    /// @param comments what they see on the question and the answers, by what it is on
    public record Seen(Question question, List<Answer> answers, Map<UUID, List<Item>> comments) {}

    /// Whether somebody may look at a place as its customers do.
    public static boolean mayLook(Place place, Viewer viewer) {
        return viewer.signedIn() && (viewer.audience() == Audience.EMPLOYEE || viewer.guides(place.id()));
    }

    /// The same of one thing, as far as there are customers who can see it.
    public static boolean mayLook(Item item, Place place, Viewer viewer) {
        return mayLook(place, viewer) && isSeen(place) && item.layer().contains(Audience.CUSTOMER) && item.circle() == null && !item.hidden();
    }

    /// Whether there are customers who see the place: by invitation, those who were let in.
    public static boolean isSeen(Place place) {
        return place.byInvitation() || place.seenBy().contains(Audience.CUSTOMER);
    }

    /// A part of a place's questions, newest first, without those that customers do not see.
    ///
    /// @throws Refusal `questions.as-customer.only-staff`, `shell.cursor`
    public Stretch<Question> list(Place place, @Nullable String before, @Nullable String after, Viewer viewer) {
        requireColleague(place, viewer);
        return lists.of(place, Wanted.all(), before, after, viewer).map(found -> {
            var seen = seen(place, found.stream().map(Question::id).toList());
            var shown = found.stream().filter(each -> seen.contains(each.id())).toList();
            return told(shown);
        });
    }

    /// @throws Refusal `questions.as-customer.only-staff`, `questions.as-customer.unseen` where customers do not see the question
    public Seen of(Question question, Place place, Viewer viewer) {
        requireColleague(place, viewer);
        if (!seen(place, List.of(question.id())).contains(question.id())) {
            throw new Refusal(Reason.CONFLICT, "questions.as-customer.unseen");
        }
        return of(question, place);
    }

    private Seen of(Question question, Place place) {
        var part = answers.list(question, Span.FIRST).entries();
        var given = seen(place, part.stream().map(each -> each.item().id()).toList());
        var shown = part.stream().filter(each -> given.contains(each.item().id())).toList();
        var posts = Stream.concat(Stream.of(question.id()), shown.stream().map(each -> each.item().id())).toList();
        return new Seen(told(List.of(question)).getFirst(), shown, comments(posts, place));
    }

    /// The questions as they stand for customers.
    private List<Question> told(List<Question> shown) {
        var counts = fates.answersFor(shown.stream().map(Question::id).toList(), Audience.CUSTOMER);
        return shown.stream().map(each -> told(each, counts.getOrDefault(each.id(), FateStore.Count.NONE))).toList();
    }

    private Question told(Question question, FateStore.Count count) {
        var due = question.item().created().plus(answerClock.of(question.item().place()));
        var state = QuestionState.of(stored(question.state()), count.answered(), due, clock.instant());
        return new Question(question.item(), question.tags(), state, count.answers(), count.worked(),
                question.acceptance(), question.closure(), question.reopened(), question.mergedInto());
    }

    private static String stored(QuestionState state) {
        return switch (state) {
            case OPEN, ANSWERED, OVERDUE -> QuestionState.STORED_OPEN;
            case SOLVED -> QuestionState.STORED_SOLVED;
            case CLOSED -> QuestionState.STORED_CLOSED;
        };
    }

    private Map<UUID, List<Item>> comments(List<UUID> posts, Place place) {
        var found = comments.on(posts, Integer.MAX_VALUE);
        var seen = seen(place, found.values().stream().flatMap(each -> each.comments().stream()).map(Item::id).toList());
        var shown = new HashMap<UUID, List<Item>>();
        found.forEach((post, said) -> shown.put(post, said.comments().stream().filter(each -> seen.contains(each.id())).toList()));
        return shown;
    }

    /// Which of these items anyone of the customers sees; by invitation, anyone of those who were let in.
    private Set<UUID> seen(Place place, Collection<UUID> wanted) {
        Callable<Set<UUID>> looking = () -> items.all(wanted).values().stream().filter(each -> !each.hidden()).map(Item::id).collect(Collectors.toSet());
        return place.byInvitation() ? ANYONE.asGuestOf(place.id(), looking) : ANYONE.call(looking);
    }

    private static void requireColleague(Place place, Viewer viewer) {
        if (!mayLook(place, viewer)) {
            throw new Refusal(Reason.NOT_ALLOWED, "questions.as-customer.only-staff");
        }
    }
}
