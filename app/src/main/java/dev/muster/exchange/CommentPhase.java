package dev.muster.exchange;

import static java.util.Objects.requireNonNull;

import dev.muster.exchange.stackexchange.Comment;
import dev.muster.exchange.stackexchange.Dump;
import dev.muster.exchange.stackexchange.Table;
import dev.muster.shell.Ids;
import java.util.List;
import java.util.UUID;

/// Comments on questions and answers.
final class CommentPhase implements Phase<Comment> {

    @Override
    public String name() {
        return "comments";
    }

    @Override
    public Table table() {
        return Table.COMMENTS;
    }

    @Override
    public Feed<Comment> rows(Dump dump, long after) {
        return Feed.of(dump.comments().resumeAfter(after));
    }

    @Override
    public void write(List<Comment> rows, Desk desk) {
        var targets = desk.targets(rows.stream().map(comment -> desk.keys().post(comment.post())).distinct().toList());
        var comments = rows.stream().filter(comment -> targets.containsKey(desk.keys().post(comment.post()))).toList();
        desk.tally().add("left-out-comments-without-post", rows.size() - comments.size());
        desk.requireOnce(Table.COMMENTS, comments, comment -> desk.keys().comment(comment.id()));
        desk.welcome(comments.stream().map(Comment::author).toList());
        var known = desk.known(comments.stream().map(comment -> desk.keys().comment(comment.id())).toList());
        for (var comment : comments) {
            var id = desk.keys().comment(comment.id());
            var before = known.get(id);
            var digest = Keys.digest(comment.text());
            desk.tally().add("comments");
            desk.seen(id);
            if (before == null) {
                insert(comment, id, requireNonNull(targets.get(desk.keys().post(comment.post()))).root(), digest, desk);
            } else if (before.edited()) {
                desk.tally().add("kept-edited-here");
            } else if (before.digest() != digest) {
                desk.batch().changes.add(desk.run().id(), id, "post", null, comment.text(), "MARKDOWN", null, comment.created(), digest);
                desk.tally().add("comments-changed");
            }
        }
    }

    private static void insert(Comment comment, UUID id, UUID root, long digest, Desk desk) {
        var run = desk.run();
        var author = desk.keys().author(comment.author());
        var parent = desk.keys().post(comment.post());
        desk.batch().items.add(id, Ids.handleOf(id), "comment", run.place(), root, parent, PostPhase.EVERYONE, author, null,
                comment.text(), "MARKDOWN", "given", 0, comment.created(), comment.created(), run.id());
        desk.batch().origins.add(id, run.source(), "comment", comment.id(), run.id(), digest, comment.licence());
        desk.act(author, "CREATE", id, "comment", parent, id, comment.created(), null);
        desk.tally().add("comments-added");
    }
}
