package dev.muster.conversation;

import dev.muster.items.Draft;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Short remarks under things of other kinds, seen by whoever sees what they are about.
///
/// A comment that its author took back is on no page and in no answer any more; its words stay in its history,
/// which no page shows, so that harm done can still be judged.
@Service
public class Comments {
    public static final String KIND = "comment";

    /// The most characters that a comment has.
    public static final int LONGEST = 2_000;

    static final String GIVEN = "given";
    private static final String DELETED = "deleted";
    private final Items items;
    private final Places places;
    private final CommentStore store;

    Comments(Items items, Places places, CommentStore store) {
        this.items = items;
        this.places = places;
        this.store = store;
    }

    /// The comments on one thing, oldest first, as far as they were asked for.
    ///
    /// @param total how many there are
    public record Discussion(List<Item> comments, int total) {
        public static final Discussion NONE = new Discussion(List.of(), 0);
    }

    /// Says something about an item.
    ///
    /// @param id null, or the id that a retry of the same request names again
    /// @throws Invalid at `body`
    /// @throws Refusal `conversation.comment.sign-in`, `conversation.comment.only-readers`, `conversation.comment.on-comment`, `rights.place.closed`
    @Transactional
    public Item add(Item on, String body, @Nullable UUID id, Viewer by) {
        var place = requireCommenter(on, by);
        var text = checked(body);
        var now = held(on);
        return items.create(Draft.reply(KIND, now.place().equals(place.id()) ? place : placeOf(now), now, text, GIVEN).withId(id), by);
    }

    /// Says no where somebody may not comment, before they begin to write.
    ///
    /// @return where it is
    /// @throws Refusal `conversation.comment.sign-in`, `conversation.comment.only-readers`, `conversation.comment.on-comment`
    public Place requireCommenter(Item on, Viewer by) {
        if (!by.signedIn()) {
            throw new Refusal(Reason.NOT_SIGNED_IN, "conversation.comment.sign-in");
        }
        if (on.kind().equals(KIND)) {
            throw new Refusal(Reason.CONFLICT, "conversation.comment.on-comment");
        }
        var place = placeOf(on);
        if (!place.welcomes(by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "conversation.comment.only-readers", place.title());
        }
        return place;
    }

    /// What is commented on, kept from being carried to another thread until the transaction ends.
    private Item held(Item on) {
        var now = on;
        UUID locked;
        do {
            locked = now.root();
            items.lock(locked);
            now = items.find(on.id()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        } while (!now.root().equals(locked));
        return now;
    }

    /// The comment at an address.
    ///
    /// @throws Refusal `shell.gone`, also where its author took it back
    public Item at(String handle) {
        var comment = items.at(handle, KIND);
        if (!comment.state().equals(GIVEN)) {
            throw new Refusal(Reason.GONE, "shell.gone");
        }
        return comment;
    }

    /// Changes one's own comment. Where it says so already, nothing happens.
    ///
    /// @param version the version that the editor saw
    /// @throws Invalid at `body`
    /// @throws Refusal `conversation.comment.only-author`, `rights.place.closed`, `shell.stale`
    @Transactional
    public Item rewrite(Item comment, String body, int version, Viewer by) {
        requireOwn(comment, by);
        var said = Item.Body.markdown(checked(body));
        var now = items.lock(comment.id());
        if (said.equals(now.body())) {
            return now;
        }
        if (now.version() != version) {
            throw new Refusal(Reason.STALE, "shell.stale");
        }
        return items.rewrite(now, null, said, null, "", by);
    }

    /// Takes one's own comment back.
    ///
    /// @throws Refusal `conversation.comment.only-author`, `rights.place.closed`
    @Transactional
    public void delete(Item comment, Viewer by) {
        requireOwn(comment, by);
        items.withdraw(comment, DELETED, by);
    }

    /// The comments on several things: the first few of each.
    ///
    /// @param most how many of each; more are counted only
    public Map<UUID, Discussion> on(Collection<UUID> things, int most) {
        var standing = store.on(things, most);
        var comments = items.all(standing.stream().map(CommentStore.Standing::comment).toList());
        return standing.stream().collect(Collectors.groupingBy(CommentStore.Standing::on, Collectors.collectingAndThen(Collectors.toList(),
                of -> new Discussion(
                        of.stream().map(each -> comments.get(each.comment())).filter(Objects::nonNull).toList(),
                        of.getFirst().total()))));
    }

    /// All comments on one thing, oldest first.
    public List<Item> on(Item thing) {
        return on(List.of(thing.id()), Integer.MAX_VALUE).getOrDefault(thing.id(), Discussion.NONE).comments();
    }

    private void requireOwn(Item comment, Viewer by) {
        if (!by.is(comment.author())) {
            throw new Refusal(by.signedIn() ? Reason.NOT_ALLOWED : Reason.NOT_SIGNED_IN, "conversation.comment.only-author");
        }
        var place = placeOf(comment);
        if (place.closed() != null) {
            throw new Refusal(Reason.CONFLICT, "rights.place.closed", place.title());
        }
    }

    private Place placeOf(Item item) {
        return places.find(item.place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }

    private static String checked(String body) {
        var text = body.replace("\r\n", "\n").strip();
        new Invalid.Check().text(text, "body", LONGEST).orThrow();
        return text;
    }
}
