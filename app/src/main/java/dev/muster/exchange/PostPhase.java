package dev.muster.exchange;

import dev.muster.exchange.stackexchange.Dump;
import dev.muster.exchange.stackexchange.Post;
import dev.muster.exchange.stackexchange.PostType;
import dev.muster.exchange.stackexchange.Table;
import dev.muster.shell.Ids;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Questions on the first pass over the posts, answers on the second: a question may come after its answer.
final class PostPhase implements Phase<Post> {
    /// Whoever sees the place sees what was public at its source.
    static final int EVERYONE = 15;
    private static final int LONGEST_TITLE = 300;
    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}+#.-]{1,40}");
    private final PostType type;

    PostPhase(PostType type) {
        this.type = type;
    }

    @Override
    public String name() {
        return type == PostType.QUESTION ? "questions" : "answers";
    }

    @Override
    public Table table() {
        return Table.POSTS;
    }

    @Override
    public Feed<Post> rows(Dump dump, long after) {
        return Feed.of(dump.posts().resumeAfter(after));
    }

    @Override
    public void write(List<Post> rows, Desk desk) {
        if (type == PostType.QUESTION) {
            rows.stream().filter(post -> post.type() != PostType.QUESTION && post.type() != PostType.ANSWER)
                    .forEach(post -> desk.tally().add("left-out-posts-" + word(post.type())));
        }
        var posts = rows.stream().filter(post -> post.type() == type).toList();
        desk.requireOnce(Table.POSTS, posts, post -> desk.keys().post(post.id()));
        desk.welcome(posts.stream().map(Post::owner).toList());
        var known = desk.known(posts.stream().map(post -> desk.keys().post(post.id())).toList());
        var parents = type == PostType.ANSWER ? parents(posts, desk) : new HashSet<UUID>();
        for (var post : posts) {
            var parent = post.parent() == null ? null : desk.keys().post(post.parent());
            if (type == PostType.ANSWER && !parents.contains(parent)) {
                desk.tally().add("left-out-answers-without-question");
                continue;
            }
            take(post, type == PostType.ANSWER ? parent : null, known.get(desk.keys().post(post.id())), desk);
        }
    }

    private static Set<@Nullable UUID> parents(List<Post> posts, Desk desk) {
        var asked = posts.stream().filter(post -> post.parent() != null).map(post -> desk.keys().post(post.parent())).distinct().toList();
        var found = new HashSet<@Nullable UUID>();
        desk.targets(asked).forEach((id, target) -> {
            if (target.kind().equals("question")) {
                found.add(id);
            }
        });
        return found;
    }

    private void take(Post post, @Nullable UUID parent, Desk.@Nullable Known before, Desk desk) {
        var id = desk.keys().post(post.id());
        var digest = Keys.digest(post.title(), post.body(), String.join(" ", post.tags()));
        desk.tally().add(name());
        desk.seen(id);
        if (parent == null) {
            desk.batch().states.add(desk.run().id(), id, post.accepted() == null ? null : desk.keys().post(post.accepted()), post.closed());
        }
        if (before == null) {
            insert(post, id, parent, digest, desk);
        } else if (before.digest() != digest) {
            change(post, id, digest, before, desk);
        }
    }

    private void insert(Post post, UUID id, @Nullable UUID parent, long digest, Desk desk) {
        var run = desk.run();
        var author = desk.keys().author(post.owner());
        var kind = parent == null ? "question" : "answer";
        desk.batch().items.add(id, Ids.handleOf(id), kind, run.place(), parent == null ? id : parent, parent, EVERYONE, author,
                parent == null ? title(post) : null, post.body(), "HTML", state(post, parent),
                parent == null && post.answers() > 0 ? EVERYONE : 0, post.created(), changed(post), run.id());
        for (var tag : tags(post, desk)) {
            desk.batch().tags.add(run.place(), tag, state(post, parent), post.created(), id);
        }
        desk.batch().origins.add(id, run.source(), kind, post.id(), run.id(), digest, post.licence());
        desk.act(author, "CREATE", id, kind, parent, id, post.created(), null);
        desk.tally().add(name() + "-added");
    }

    private void change(Post post, UUID id, long digest, Desk.Known before, Desk desk) {
        if (before.edited()) {
            desk.tally().add("kept-edited-here");
            return;
        }
        desk.batch().changes.add(desk.run().id(), id, "post", type == PostType.QUESTION ? title(post) : null, post.body(), "HTML",
                tags(post, desk), changed(post), digest);
        desk.tally().add(name() + "-changed");
    }

    private static String state(Post post, @Nullable UUID parent) {
        if (parent != null) {
            return "given";
        }
        return post.closed() != null ? "closed" : post.accepted() != null ? "solved" : "open";
    }

    private static Instant changed(Post post) {
        return post.lastEdited() == null ? post.created() : post.lastEdited();
    }

    private static String title(Post post) {
        var title = post.title().isBlank() ? "Question " + post.id() : post.title().strip();
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    private static List<String> tags(Post post, Desk desk) {
        var good = post.tags().stream().distinct().filter(tag -> TAG.matcher(tag).matches()).toList();
        desk.tally().add("left-out-tags-odd", post.tags().stream().distinct().count() - good.size());
        return good;
    }

    private static String word(PostType type) {
        return type == PostType.OTHER ? "of-the-site" : "tag-wiki";
    }
}
