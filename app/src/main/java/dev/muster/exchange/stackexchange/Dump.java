package dev.muster.exchange.stackexchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A Stack Exchange data dump: a folder, a .zip or a .7z with Posts.xml and whichever other files there are.
///
/// Each call of a table's method reads its file from the beginning; a table that the dump lacks has no rows.
public final class Dump implements AutoCloseable {

    private final Path path;
    private final Contents contents;
    private final Clock clock;

    private Dump(Path path, Contents contents, Clock clock) {
        this.path = path;
        this.contents = contents;
        this.clock = clock;
    }

    /// @param clock dates more than a day ahead of it are faults
    /// @throws DumpFault if there is nothing, or no Posts.xml, or a broken or implausible archive, or something to unpack first
    public static Dump open(Path path, Clock clock) {
        return new Dump(path, Contents.of(path), clock);
    }

    /// The site as its path tells, if it does.
    public Optional<Site> site() {
        return Site.guess(path, contents.folder());
    }

    /// The tables that the dump has.
    public Set<Table> tables() {
        return EnumSet.copyOf(contents.files().keySet());
    }

    public boolean has(Table table) {
        return contents.files().containsKey(table);
    }

    /// The size of a table's file, unpacked; 0 if the dump lacks it.
    public long bytes(Table table) {
        var file = contents.files().get(table);
        return file == null ? 0 : file.bytes();
    }

    public Rows<Post> posts() {
        return rows(Table.POSTS, Post::of);
    }

    public Rows<User> users() {
        return rows(Table.USERS, User::of);
    }

    public Rows<Vote> votes() {
        return rows(Table.VOTES, Vote::of);
    }

    public Rows<Comment> comments() {
        return rows(Table.COMMENTS, Comment::of);
    }

    public Rows<History> history() {
        return rows(Table.POST_HISTORY, History::of);
    }

    /// The history's rows that change text, those of one revision together.
    public Revisions revisions() {
        return new Revisions(history());
    }

    public Rows<Link> links() {
        return rows(Table.POST_LINKS, Link::of);
    }

    public Rows<Tag> tags() {
        return rows(Table.TAGS, Tag::of);
    }

    public Rows<Badge> badges() {
        return rows(Table.BADGES, Badge::of);
    }

    @Override
    public void close() {
        contents.close();
    }

    private <T> Rows<T> rows(Table table, Function<Row, T> type) {
        var source = contents.files().get(table);
        var file = source == null ? table.file() : source.name();
        var text = new DumpText(source == null ? none(table) : opened(source), file);
        try {
            return new Rows<>(table, file, text, clock.instant().plus(Duration.ofDays(1)), type);
        } catch (DumpFault fault) {
            text.close();
            throw fault;
        }
    }

    private static InputStream opened(Source source) {
        try {
            return source.open();
        } catch (IOException broken) {
            throw new DumpFault("cannot-open", source.name(), 0, String.valueOf(broken.getMessage()));
        }
    }

    private static InputStream none(Table table) {
        return new ByteArrayInputStream(("<" + table.root() + "/>").getBytes(StandardCharsets.UTF_8));
    }
}
