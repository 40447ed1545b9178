package dev.muster.exchange.stackexchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.SplittableRandom;

/// Writes a dump of any size that looks like a real one: few people do most, few questions get most answers, a few
/// links dangle, a few authors are deleted, a few revisions are torn apart. The same seed gives the same bytes.
///
/// `java … GenerateDump FOLDER ROWS [SEED]`. Memory: about 40 bytes for each post.
public final class GenerateDump {

    /// What was written; the figures that an import must show.
    ///
    /// @param revisions of questions and answers
    public record Counts(long rows, long users, long questions, long answers, long otherPosts, long comments, long history,
            long revisions, long accepted, long links, long duplicates, long dangling, long votes, long badges, long tags) {}

    private final Path folder;
    private final Prose prose;
    private final GeneratedSite site;
    private final int users;
    private final int posts;
    private final int comments;
    private final int votes;
    private final int badges;
    private final int links;
    private final int tags;
    private final int wikis;
    private final int history;

    private final int[] parent;
    private final int[] accepted;
    private final int[] answerCount;
    private final int[] commentCount;
    private final int[] edits;
    private final int[] editedAt;
    private final BitSet closed = new BitSet();
    private long acceptances;
    private long duplicates;
    private long dangling;
    private long revisions;

    private GenerateDump(Path folder, int rows, long seed) {
        this.folder = folder;
        prose = new Prose(seed);
        users = share(rows, 80);
        comments = share(rows, 180);
        votes = share(rows, 120);
        badges = share(rows, 30);
        links = share(rows, 8);
        tags = Math.clamp(rows / 1_000, 5, 3_000);
        wikis = 2 * (tags / 5);
        posts = share(rows, 200) - wikis;
        history = rows - users - posts - wikis - comments - votes - badges - links - tags;
        site = new GeneratedSite(seed, users, posts, tags);
        parent = new int[posts + 1];
        accepted = new int[posts + 1];
        answerCount = new int[posts + 1];
        commentCount = new int[posts + 1];
        edits = new int[posts + 1];
        editedAt = new int[posts + 1];
    }

    public static void main(String[] words) throws IOException {
        var seed = words.length > 2 ? Long.parseLong(words[2]) : 1;
        var counts = write(Path.of(words[0]), Integer.parseInt(words[1]), seed);
        System.out.println(counts);
    }

    /// @param rows of all files together, at least 1,000
    public static Counts write(Path folder, int rows, long seed) throws IOException {
        if (rows < 1_000) {
            throw new IllegalArgumentException("At least 1,000 rows, not " + rows);
        }
        Files.createDirectories(folder);
        return new GenerateDump(folder, rows, seed).write();
    }

    private Counts write() throws IOException {
        decideWhoAnswersWhat();
        writeLinks();
        writeComments();
        writeHistory();
        writePosts();
        writeVotes();
        writeUsers();
        writeBadges();
        writeTags();
        var questions = (posts + 2) / 3;
        return new Counts((long) users + posts + wikis + comments + votes + badges + links + tags + history, users, questions,
                posts - questions, wikis, comments, history, revisions, acceptances, links, duplicates, dangling, votes,
                badges, tags);
    }

    /// An answer goes to a recent one, or to one that already draws answers.
    private void decideWhoAnswersWhat() {
        var random = site.random("answers");
        for (var post = 1; post <= posts; post++) {
            if (GeneratedSite.isQuestion(post)) {
                continue;
            }
            var draws = post > 10 && random.nextInt(5) < 2;
            var other = 1 + random.nextInt(post - 1);
            parent[post] = draws && parent[other] > 0 ? parent[other] : GeneratedSite.question(site.recent(random, post, 30));
            answerCount[parent[post]]++;
            if (accepted[parent[post]] == 0 && random.nextInt(10) < 3) {
                accepted[parent[post]] = post;
                acceptances++;
            }
        }
    }

    private void writeLinks() throws IOException {
        var random = site.random("links");
        try (var table = new XmlTable(folder, Table.POST_LINKS)) {
            for (var link = 1; link <= links; link++) {
                var at = Math.max(5, (int) ((long) posts * link / links));
                var from = GeneratedSite.question(at);
                var duplicate = random.nextInt(5) == 0 && !closed.get(from);
                var gone = !duplicate && random.nextInt(50) == 0;
                var to = gone ? posts + wikis + 1 + random.nextInt(1_000) : GeneratedSite.question(1 + random.nextInt(from - 1));
                duplicates += duplicate ? 1 : 0;
                dangling += gone ? 1 : 0;
                closed.set(from, duplicate || closed.get(from));
                table.row().with("CreationDate", site.time(at)).with("PostId", from).with("RelatedPostId", to)
                        .with("LinkTypeId", duplicate ? 3 : 1).end();
            }
        }
    }

    private void writeComments() throws IOException {
        var random = site.random("comments");
        try (var table = new XmlTable(folder, Table.COMMENTS)) {
            for (var comment = 1; comment <= comments; comment++) {
                var at = 1 + (int) ((long) (posts - 1) * comment / comments);
                var post = site.recent(random, at + 1, 20);
                commentCount[post]++;
                table.row().with("PostId", post).with("Score", random.nextInt(4) == 0 ? random.nextInt(6) : 0)
                        .with("Text", prose.remark(random)).with("CreationDate", site.time(at));
                site.by(table, random, at, "UserId", "UserDisplayName").end();
            }
        }
    }

    private void writeHistory() throws IOException {
        try (var table = new XmlTable(folder, Table.POST_HISTORY)) {
            revisions = new GeneratedHistory(this, table, site.random("history")).write();
        }
    }

    private void writePosts() throws IOException {
        var random = site.random("posts");
        try (var table = new XmlTable(folder, Table.POSTS)) {
            for (var post = 1; post <= posts; post++) {
                writePost(table, random, post);
            }
            for (var wiki = 1; wiki <= wikis; wiki++) {
                table.row().with("PostTypeId", wiki % 2 == 1 ? 5 : 4).with("CreationDate", site.time(posts)).with("Score", 0)
                        .with("Body", prose.html(posts + wiki, 0)).with("OwnerUserId", -1)
                        .with("LastActivityDate", site.time(posts)).with("CommentCount", 0).end();
            }
        }
    }

    private void writePost(XmlTable table, SplittableRandom random, int post) {
        table.row().with("PostTypeId", GeneratedSite.isQuestion(post) ? 1 : 2);
        if (accepted[post] > 0) {
            table.with("AcceptedAnswerId", accepted[post]);
        }
        if (parent[post] > 0) {
            table.with("ParentId", parent[post]);
        }
        table.with("CreationDate", site.time(post)).with("Score", random.nextInt(20) - 3)
                .with("Body", prose.html(post, edits[post]));
        site.by(table, site.ownerOf(post), post, "OwnerUserId", "OwnerDisplayName");
        if (editedAt[post] > 0) {
            table.with("LastEditorUserId", 1).with("LastEditDate", site.time(editedAt[post]));
        }
        table.with("LastActivityDate", site.time(Math.max(post, editedAt[post])));
        if (GeneratedSite.isQuestion(post)) {
            table.with("ViewCount", random.nextInt(5_000)).with("Title", prose.title(post)).with("Tags", site.tagsOf(post))
                    .with("AnswerCount", answerCount[post]);
        }
        if (closed.get(post)) {
            table.with("ClosedDate", site.time(posts));
        }
        table.with("CommentCount", commentCount[post]).end();
    }

    /// One vote for each acceptance, the others spread over recent posts.
    private void writeVotes() throws IOException {
        var random = site.random("votes");
        var others = votes - acceptances;
        var written = 0L;
        try (var table = new XmlTable(folder, Table.VOTES)) {
            for (var post = 1; post <= posts; post++) {
                if (parent[post] > 0 && accepted[parent[post]] == post) {
                    vote(table, post, 1, post).end();
                }
                for (; written < others * post / posts; written++) {
                    var type = random.nextInt(20) == 0 ? 5 : random.nextInt(12) == 0 ? 3 : 2;
                    vote(table, site.recent(random, post + 1, 200), type, post);
                    (type == 5 ? table.with("UserId", site.someone(random, post)) : table).end();
                }
            }
        }
    }

    private XmlTable vote(XmlTable table, int post, int type, int at) {
        return table.row().with("PostId", post).with("VoteTypeId", type)
                .with("CreationDate", site.time(at).truncatedTo(ChronoUnit.DAYS));
    }

    private void writeUsers() throws IOException {
        var random = site.random("users");
        try (var table = new XmlTable(folder, Table.USERS)) {
            table.row(-1).with("Reputation", 1).with("CreationDate", GeneratedSite.START).with("DisplayName", "Community").end();
            for (var user = 1; user < users; user++) {
                table.row(user).with("Reputation", 1 + 100_000 / user).with("CreationDate", site.joined(user))
                        .with("DisplayName", "Brewer " + user % 997 + (user % 7 == 0 ? " Größe" : ""))
                        .with("LastAccessDate", GeneratedSite.START.plus(GeneratedSite.SPAN)).with("Views", random.nextInt(50));
                (random.nextInt(2) == 0 ? table.with("AboutMe", prose.remark(random)) : table).with("AccountId", 1_000 + user).end();
            }
        }
    }

    private void writeBadges() throws IOException {
        var random = site.random("badges");
        try (var table = new XmlTable(folder, Table.BADGES)) {
            for (var badge = 1; badge <= badges; badge++) {
                var at = 1 + (int) ((long) (posts - 1) * badge / badges);
                table.row().with("UserId", site.someone(random, at)).with("Name", badge % 3 == 0 ? "Teacher" : "Student")
                        .with("Date", site.time(at)).with("Class", 3).with("TagBased", "False").end();
            }
        }
    }

    private void writeTags() throws IOException {
        try (var table = new XmlTable(folder, Table.TAGS)) {
            for (var tag = 1; tag <= tags; tag++) {
                table.row().with("TagName", "tag-" + tag).with("Count", posts / 3 / tag);
                if (tag <= wikis / 2) {
                    table.with("ExcerptPostId", posts + 2 * tag).with("WikiPostId", posts + 2 * tag - 1);
                }
                table.end();
            }
        }
    }

    GeneratedSite site() {
        return site;
    }

    Prose prose() {
        return prose;
    }

    int posts() {
        return posts;
    }

    int wikis() {
        return wikis;
    }

    int historyRows() {
        return history;
    }

    boolean isClosed(int post) {
        return closed.get(post);
    }

    /// Notes an edit, and which one it is.
    int edit(int post, int at) {
        editedAt[post] = at;
        return ++edits[post];
    }

    private static int share(int rows, int perMille) {
        return (int) ((long) rows * perMille / 1_000);
    }
}
