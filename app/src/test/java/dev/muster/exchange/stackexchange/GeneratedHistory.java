package dev.muster.exchange.stackexchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;

/// The history of a generated dump: how each post began, and later edits, a few of them torn apart by others' rows.
final class GeneratedHistory {

    private final GenerateDump dump;
    private final XmlTable table;
    private final SplittableRandom random;
    private final Deque<Runnable> late = new ArrayDeque<>();
    private final long spare;
    private long begun;
    private long revisions;

    GeneratedHistory(GenerateDump dump, XmlTable table, SplittableRandom random) {
        this.dump = dump;
        this.table = table;
        this.random = random;
        var questions = (dump.posts() + 2) / 3;
        spare = dump.historyRows() - dump.wikis() - dump.posts() - 2L * questions;
    }

    /// @return how many revisions questions and answers have
    long write() {
        var posts = dump.posts();
        for (var post = 1; post <= posts; post++) {
            begin(post);
            if (dump.isClosed(post) && changes() < spare) {
                standing(post, 10, "101");
            }
            while (changes() < spare * post / posts) {
                change(post);
            }
        }
        late.forEach(Runnable::run);
        for (var wiki = 1; wiki <= dump.wikis(); wiki++) {
            row(posts + wiki, 2, GeneratedSite.guid(random), posts).with("UserId", -1)
                    .with("Text", dump.prose().markdown(posts + wiki, 0)).end();
        }
        return revisions;
    }

    /// Rows beyond the first ones of each post, also those that are still to come.
    private long changes() {
        return table.rows() + late.size() - begun;
    }

    private void begin(int post) {
        var guid = GeneratedSite.guid(random);
        revisions++;
        begun += GeneratedSite.isQuestion(post) ? 3 : 1;
        initial(post, 2, guid, dump.prose().markdown(post, 0));
        if (GeneratedSite.isQuestion(post)) {
            initial(post, 1, guid, dump.prose().title(post));
            initial(post, 3, guid, dump.site().tagsOf(post));
        }
        while (!late.isEmpty()) {
            late.poll().run();
        }
    }

    private void initial(int post, int kind, String guid, String text) {
        row(post, kind, guid, post);
        dump.site().by(table, dump.site().ownerOf(post), post, "UserId", "UserDisplayName").with("Text", text).end();
    }

    /// An edit of one row or two, or something that changes no text.
    private void change(int at) {
        var post = dump.site().recent(random, at + 1, 100);
        if (random.nextInt(10) == 0) {
            standing(post, 25, "https://example.org/tweet");
            return;
        }
        var guid = GeneratedSite.guid(random);
        revisions++;
        edit(post, 5, guid, at, dump.prose().markdown(post, dump.edit(post, at)));
        if (GeneratedSite.isQuestion(post) && changes() < spare && random.nextInt(4) == 0) {
            var title = random.nextBoolean();
            Runnable second = () -> edit(post, title ? 4 : 6, guid, at, title ? dump.prose().title(post) : dump.site().tagsOf(post));
            if (random.nextInt(10) == 0) {
                late.add(second);
            } else {
                second.run();
            }
        }
    }

    private void edit(int post, int kind, String guid, int at, String text) {
        row(post, kind, guid, at).with("UserId", 1).with("Comment", "said it better").with("Text", text).end();
    }

    private void standing(int post, int kind, String comment) {
        row(post, kind, GeneratedSite.guid(random), post).with("Comment", comment).end();
    }

    private XmlTable row(int post, int kind, String guid, int at) {
        return table.row().with("PostHistoryTypeId", kind).with("PostId", post).with("RevisionGUID", guid)
                .with("CreationDate", dump.site().time(at));
    }
}
