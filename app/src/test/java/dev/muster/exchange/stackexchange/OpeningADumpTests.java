package dev.muster.exchange.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningADumpTests {

    @TempDir Path temp;
    Handmade handmade;

    @BeforeEach
    void folder() {
        handmade = new Handmade(temp.resolve("dump"));
    }

    @Test
    void findsTheFilesOfAFolderWhateverTheirCase() {
        handmade.with(Table.POSTS, Handmade.POSTS).with("votes.XML", "<votes/>").with("readme.txt", "hello");

        try (var dump = handmade.open()) {
            assertThat(dump.tables()).containsExactly(Table.POSTS, Table.VOTES);
            assertThat(dump.bytes(Table.VOTES)).isEqualTo(8);
            assertThat(dump.has(Table.USERS)).isFalse();
        }
    }

    @Test
    void readsATableThatIsNotThereAsEmpty() {
        try (var dump = handmade.with(Table.POSTS, Handmade.POSTS).open(); var users = dump.users()) {
            assertThat(users.hasNext()).isFalse();
            assertThat(dump.bytes(Table.USERS)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Posts.xml", "beer/posts.xml"})
    void looksIntoAZipAndOneFolderDown(String file) throws IOException {
        var zip = handmade.with(file, "<posts>" + Handmade.POSTS + "</posts>").zipped("some.zip");

        try (var dump = Dump.open(zip, Handmade.CLOCK); var posts = dump.posts()) {
            assertThat(posts.next().title()).isEqualTo("Citra?");
            assertThat(posts.hasNext()).isFalse();
            assertThat(posts.bytes()).isEqualTo(dump.bytes(Table.POSTS));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "beer.stackexchange.com_2014-05.zip, beer.stackexchange.com",
        "Beer.Meta.StackExchange.com.ZIP,    beer.meta.stackexchange.com",
        "mathoverflow.net (1).zip,           mathoverflow.net",
    })
    void knowsTheSiteFromTheName(String file, String site) throws IOException {
        var zip = handmade.with(Table.POSTS, Handmade.POSTS).zipped(file);

        try (var dump = Dump.open(zip, Handmade.CLOCK)) {
            assertThat(dump.site()).contains(new Site(site));
        }
    }

    @Test
    void knowsTheSiteFromTheFolderInside() {
        handmade.with("ai.stackexchange.com/Posts.xml", "<posts/>");

        try (var dump = handmade.open()) {
            assertThat(dump.site()).contains(new Site("ai.stackexchange.com"));
        }
    }

    @Test
    void guessesNoSiteWhereTheNameSaysNothing() {
        try (var dump = handmade.with(Table.POSTS, Handmade.POSTS).open()) {
            assertThat(dump.site()).isEmpty();
        }
    }

    @Test
    void pointsBackToTheSite() {
        var site = new Site("beer.stackexchange.com");

        assertThat(site.question(1)).hasToString("https://beer.stackexchange.com/questions/1");
        assertThat(site.answer(4)).hasToString("https://beer.stackexchange.com/a/4");
        assertThat(site.user(7)).hasToString("https://beer.stackexchange.com/users/7");
    }

    @Test
    void refusesAPathWithNothingThere() {
        assertRefused(temp.resolve("gone"), "nothing-there");
    }

    @Test
    void refusesAFolderWithoutPosts() {
        handmade.with(Table.USERS, "");

        assertRefused(handmade.folder(), "no-posts");
    }

    @Test
    void refusesAFolderOfSeveralDumps() {
        handmade.with("ai/Posts.xml", "<posts/>").with("beer/Posts.xml", "<posts/>");

        assertRefused(handmade.folder(), "several");
    }

    @Test
    void refusesTheSameFileInTwoSpellings() throws IOException {
        var zip = handmade.with("Posts.xml", "<posts/>").with("posts.XML", "<posts/>").zipped("twice.zip");

        assertRefused(zip, "twice");
    }

    @ParameterizedTest
    @CsvSource({"beer.7z, broken-archive", "beer.tar.gz, unpack-first", "Posts.xml, neither-folder-nor-zip", "beer.zip, broken-archive"})
    void refusesWhatIsNoDump(String file, String reason) throws IOException {
        assertRefused(Files.writeString(temp.resolve(file), "7z and other things"), reason);
    }

    @Test
    void refusesAZipThatLostItsEnd() throws IOException {
        var zip = handmade.with(Table.POSTS, Handmade.POSTS).zipped("cut.zip");
        var whole = Files.readAllBytes(zip);

        assertRefused(Files.write(zip, Arrays.copyOf(whole, whole.length - 30)), "broken-archive");
    }

    @Test
    void noticesAFileThatWentAway() throws IOException {
        try (var dump = handmade.with(Table.POSTS, Handmade.POSTS).open()) {
            Files.delete(handmade.folder().resolve("Posts.xml"));

            assertThatExceptionOfType(DumpFault.class).isThrownBy(dump::posts)
                    .withMessageStartingWith("Posts.xml cannot be opened");
        }
    }

    private static void assertRefused(Path path, String reason) {
        assertThatExceptionOfType(DumpFault.class).isThrownBy(() -> Dump.open(path, Handmade.CLOCK))
                .withMessageContaining(path.toString())
                .matches(fault -> fault.key().equals("exchange.dump." + reason), reason)
                .matches(fault -> fault.line() == 0);
    }
}
