package dev.muster.desk;

import dev.muster.desk.QueueStore.Found;
import dev.muster.desk.QueueStore.Looking;
import dev.muster.items.Items;
import dev.muster.questions.Question;
import dev.muster.questions.Questions;
import dev.muster.questions.Stretch;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What needs somebody who can answer, most needed first, for whoever works at the desk.
@Service
public class HelpDesk {

    /// How many questions a part of the desk holds.
    public static final int PART = 20;

    private final QueueStore queue;
    private final TakingStore takings;
    private final PutOffStore putOff;
    private final Attendance attendance;
    private final Items items;
    private final Questions questions;
    private final Clock clock;

    HelpDesk(QueueStore queue, TakingStore takings, PutOffStore putOff, Attendance attendance, Items items, Questions questions, Clock clock) {
        this.queue = queue;
        this.takings = takings;
        this.putOff = putOff;
        this.attendance = attendance;
        this.items = items;
        this.questions = questions;
        this.clock = clock;
    }

    /// Whether somebody has a desk: staff who belong to a community or hold a role in one, and guides.
    public static boolean isFor(Viewer viewer) {
        return viewer.signedIn() && Attendance.hasDesk(viewer);
    }

    /// Whether somebody works at the desk of a place: staff who may answer there, and its guides.
    public static boolean isFor(Place place, Viewer viewer) {
        return viewer.signedIn() && Attendance.worksAt(place, viewer);
    }

    /// The communities whose desks are the viewer's, by title.
    ///
    /// @throws Refusal `shell.not-signed-in`, `desk.only-staff`
    public List<Place> places(Viewer viewer) {
        return attendance.of(viewer);
    }

    /// A part of the desk.
    ///
    /// @param after marker of a part that stood further up, to read the one below it
    /// @throws Refusal `shell.not-signed-in`, `desk.only-staff`, `desk.place.only-staff`, `shell.gone`, `shell.cursor`
    public Stretch<Call> list(Sought sought, @Nullable String after, Viewer viewer) {
        var places = attendance.at(sought, viewer);
        var found = walk(sought, looking(places, sought, viewer), after == null ? null : Spot.of(after));
        var kept = found.subList(0, Math.min(PART, found.size()));
        return new Stretch<>(read(kept, places), null, found.size() > PART ? kept.getLast().spot().text() : null);
    }

    /// How many wait for the same reason, counting no further than `most`.
    public int count(Why why, Sought sought, int most, Viewer viewer) {
        return queue.count(why, looking(attendance.at(sought, viewer), sought, viewer), most);
    }

    private Looking looking(List<Place> places, Sought sought, Viewer viewer) {
        return new Looking(places, sought.tag(), viewer.person(), viewer.audience(), clock.instant());
    }

    /// One reason after the other, until there is enough.
    private List<Found> walk(Sought sought, Looking looking, @Nullable Spot from) {
        var found = new ArrayList<Found>();
        for (var why : sought.show().whys()) {
            if (found.size() <= PART && (from == null || why.compareTo(from.why()) >= 0)) {
                found.addAll(queue.walk(why, looking, from != null && from.why() == why ? from : null, PART + 1 - found.size()));
            }
        }
        return found;
    }

    private List<Call> read(List<Found> found, List<Place> places) {
        var ids = found.stream().map(each -> each.spot().id()).toList();
        var known = items.all(ids);
        var asked = questions.of(ids.stream().map(known::get).filter(Objects::nonNull).toList()).stream().collect(Collectors.toMap(Question::id, Function.identity()));
        var here = places.stream().collect(Collectors.toMap(Place::id, Function.identity()));
        var taken = takings(ids);
        var later = putOff.of(ids);
        return found.stream().filter(each -> asked.containsKey(each.spot().id()))
                .map(each -> call(each, Objects.requireNonNull(asked.get(each.spot().id())), here, taken, later)).toList();
    }

    private static Call call(Found found, Question question, Map<UUID, Place> places, Map<UUID, Taking> taken, Map<UUID, PutOff> later) {
        return new Call(question, Objects.requireNonNull(places.get(question.item().place())), found.spot().why(), found.spot().at(),
                found.newcomer(), taken.get(question.id()), later.get(question.id()));
    }

    /// Who is on which of these questions, as far as the viewer may know.
    public Map<UUID, Taking> takings(List<UUID> questions) {
        var now = clock.instant();
        var held = new HashMap<UUID, Taking>();
        takings.of(questions).stream().filter(each -> each.until().isAfter(now)).forEach(each -> held.put(each.question(), each));
        return held;
    }
}
