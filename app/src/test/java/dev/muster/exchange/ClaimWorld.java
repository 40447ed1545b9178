package dev.muster.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.exchange.stackexchange.Dump;
import dev.muster.exchange.stackexchange.Site;
import dev.muster.people.Claim;
import dev.muster.people.ClaimDecisions;
import dev.muster.people.Claims;
import dev.muster.people.Person;
import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// A community with a small dump in it: Ana (user 1) asks and answers herself once, Ben (2) answers and edits.
public abstract class ClaimWorld extends QuestionWorld {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String ROW = "<row %s />\n";
    protected static final int ANA = 1;
    protected static final int BEN = 2;

    @TempDir protected Path folder;
    @Autowired protected Imports imports;
    @Autowired protected Claims claims;
    @Autowired protected ClaimDecisions decisions;
    protected Place place;
    protected Site site;

    @BeforeEach
    void bringIn() {
        place = place(Audience.values());
        site = new Site("made" + COUNT.incrementAndGet() + ".example.org");
        dump(Map.of());
        read();
    }

    /// Writes a dump, in which users say something about themselves.
    protected void dump(Map<Integer, String> about, String... morePosts) {
        file("Users", List.of(user(-1, "Community", about), user(ANA, "Ana Old", about), user(BEN, "Ben Old", about)));
        var posts = List.of(
                "Id='1' PostTypeId='1' AcceptedAnswerId='2' CreationDate='2014-01-21T20:26:05.383' OwnerUserId='1' Title='Which hops?' Body='&lt;p&gt;For an ale.&lt;/p&gt;' Tags='&lt;hops&gt;'",
                "Id='2' PostTypeId='2' ParentId='1' CreationDate='2014-01-22T20:26:05.383' OwnerUserId='2' Body='&lt;p&gt;Citra.&lt;/p&gt;'",
                "Id='3' PostTypeId='1' CreationDate='2014-02-21T20:26:05.383' OwnerUserId='1' Title='How cold?' Body='&lt;p&gt;The cellar.&lt;/p&gt;' Tags='&lt;cellar&gt;'",
                "Id='4' PostTypeId='2' ParentId='3' CreationDate='2014-02-22T20:26:05.383' OwnerUserId='2' Body='&lt;p&gt;Eleven degrees.&lt;/p&gt;'");
        file("Posts", Stream.concat(posts.stream(), Arrays.stream(morePosts)).toList());
        file("Comments", List.of("Id='1' PostId='2' CreationDate='2014-01-23T20:26:05.383' UserId='1' Text='Thank you both.'"));
        file("PostHistory", List.of(
                "Id='1' PostHistoryTypeId='2' PostId='1' RevisionGUID='a' CreationDate='2014-01-21T20:26:05.383' UserId='1' Text='For an ale.'",
                "Id='2' PostHistoryTypeId='5' PostId='1' RevisionGUID='b' CreationDate='2014-01-24T20:26:05.383' UserId='2' Comment='clearer' Text='For a pale ale.'"));
    }

    /// A question of a user's.
    protected static String question(int id, int user) {
        return "Id='%d' PostTypeId='1' CreationDate='2014-03-21T20:26:05.383' OwnerUserId='%d' Title='And number %1$d?' Body='&lt;p&gt;Well.&lt;/p&gt;' Tags='&lt;more&gt;'".formatted(id, user);
    }

    private static String user(int id, String name, Map<Integer, String> about) {
        return "Id='%d' Reputation='1' CreationDate='2013-01-01T00:00:00.000' DisplayName='%s' AboutMe='&lt;p&gt;Hello. %s&lt;/p&gt;'".formatted(id, name, about.getOrDefault(id, ""));
    }

    private void file(String table, List<String> rows) {
        var root = table.toLowerCase(Locale.ROOT);
        try {
            Files.writeString(folder.resolve(table + ".xml"), "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<" + root + ">\n"
                    + String.join("", rows.stream().map(ROW::formatted).toList()) + "</" + root + ">\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected Imports.Report read() {
        return read((_, _, _, _) -> { });
    }

    protected Imports.Report read(Imports.Progress progress) {
        try (var dump = Dump.open(folder, Clock.systemUTC())) {
            return imports.read(folder, dump, site, place.id(), false, administrator().self(), progress);
        }
    }

    /// The placeholder that a user became.
    protected Person author(int user) {
        var administrator = administrator();
        return administrator.call(() -> persons.find(authorId(user))).orElseThrow();
    }

    protected UUID authorId(int user) {
        return system.jdbc().sql("select o.object_id from exchange.origin o join exchange.source s on s.id = o.source_id where s.site = :site and o.kind = 'user' and o.source_key = :user")
            .param("site", site.name()).param("user", user).query(UUID.class).single();
    }

    protected Claim asks(Viewer viewer, int user) {
        return viewer.call(() -> claims.ask(persons.at(author(user).handle()), viewer));
    }

    protected Claim confirms(Claim claim) {
        var administrator = administrator();
        return administrator.call(() -> decisions.confirm(claim.id(), administrator));
    }

    protected Claim joins(int user, Viewer viewer) {
        var administrator = administrator();
        return administrator.call(() -> decisions.join(author(user), persons.find(viewer.self()).orElseThrow(), administrator));
    }

    protected void ends(Claim claim) {
        var administrator = administrator();
        administrator.call(() -> {
            decisions.end(claim.id(), "It was somebody else.", administrator);
            return true;
        });
    }

    protected Claim.State stateOf(Claim claim) {
        var administrator = administrator();
        return administrator.call(() -> claims.at(claim.id(), administrator)).state();
    }

    /// How many items of the place somebody made, and how many revisions.
    protected List<Integer> made(UUID person) {
        return List.of(count("select count(*) from items.item where place_id = :place and author_id = :person", person),
                count("select count(*) from items.revision r join items.item i on i.id = r.item_id where i.place_id = :place and r.editor_id = :person", person));
    }

    private int count(String sql, UUID person) {
        return system.jdbc().sql(sql).param("place", place.id()).param("person", person).query(Integer.class).single();
    }

    protected void isAuthorOfAnasWork(Viewer viewer) {
        assertThat(made(viewer.self())).containsExactly(3, 1);
        assertThat(made(authorId(ANA))).containsExactly(0, 0);
    }

    protected void anasWorkIsStillHers() {
        assertThat(made(authorId(ANA))).containsExactly(3, 1);
    }
}
