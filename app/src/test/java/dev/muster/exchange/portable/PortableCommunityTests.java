package dev.muster.exchange.portable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.SharedData;
import dev.muster.conversation.Comments;
import dev.muster.conversation.Reuses;
import dev.muster.exchange.Imports;
import dev.muster.exchange.stackexchange.Dump;
import dev.muster.exchange.stackexchange.Site;
import dev.muster.items.Draft;
import dev.muster.items.Link;
import dev.muster.items.Ties;
import dev.muster.questions.Acceptances;
import dev.muster.questions.Asking;
import dev.muster.questions.Edit;
import dev.muster.questions.Lists;
import dev.muster.questions.Question;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A community moves: what people made in it, who may see it, and what happened come along; who stands for it is said anew.
class PortableCommunityTests extends PortableWorld {
    @Autowired private Imports dumps;
    @Autowired private Lists lists;
    @Autowired private Acceptances acceptances;
    @Autowired private Comments comments;
    @Autowired private Reuses reuses;
    @Autowired private Ties ties;

    private Question asks(Viewer viewer, String title, @Nullable Set<Audience> layer) {
        return viewer.call(() -> questions.ask(beer.place(), new Asking(title, "It *tastes* of \\cardboard,\n\tafter a \"week\".", List.of("kegs", "c++"), layer), null, viewer));
    }

    /// A little of everything.
    private Question fill() {
        var question = asks(carl, "Why does it taste stale?", null);
        var answer = answers(ada, question, "Oxygen. Purge the keg.", null);
        answers(ada, question, "Our line 3 leaks; do not tell.", Set.of(Audience.EMPLOYEE));
        var recipe = asks(ada, "Which malt for the secret stout?", Set.of(Audience.EMPLOYEE));
        var hidden = asks(carl, "Buy cheap watches here", null);
        carl.call(() -> acceptances.accept(answer, null, carl));
        carl.call(() -> comments.add(answer.item(), "It worked, thank you.", null, carl));
        ada.call(() -> {
            ties.tie(question.item(), Link.Kind.RELATES, recipe.item(), ada);
            return true;
        });
        var cora = customer("Cora Customer");
        cora.call(() -> reuses.say(answer.item(), true, "", cora));
        carl.call(() -> {
            var seen = questions.at(question.item().handle());
            return questions.rewrite(seen, new Edit("Why does my beer taste stale?", "After a week.", List.of("kegs"), "Clearer", seen.item().version()), carl);
        });
        system.jdbc().sql("""
                insert into purposes.reading (purpose_id, day, value, note, by_id, at)
                select purpose_id, date '2026-10-01', 5.25, 'counted', owner_id, now() from communities.charter where place_id = :place
                """).param("place", beer.id()).update();
        system.jdbc().sql("update communities.charter set swarms_by = :staffAndCustomers, pages_approved = true where place_id = :place")
                .param("staffAndCustomers", Audience.mask(Set.of(Audience.EMPLOYEE, Audience.CUSTOMER))).param("place", beer.id()).update();
        var guide = guide(employee("Gil Guide"), beer.place());
        guide.call(() -> {
            questions.hide(hidden, true, "spam", guide);
            return true;
        });
        return question;
    }

    @Test
    void isTheSameAfterGoingThereAndOnwards() throws IOException {
        fill();
        var first = exported(beer.place(), "first");
        var report = imported(first, somewhere());
        var second = exported(place(report), "second");

        assertThat(report.lines()).containsEntry("items", 6L).containsEntry("reuses", 1L).containsEntry("links", 1L).containsEntry("readings", 1L);
        assertThat(text(first, "community.json")).contains("\"swarmsBy\": 3", "\"pagesApproved\": true");
        assertThat(parts(second)).isEqualTo(parts(first));
        assertThat(parts(exported(place(imported(second, somewhere())), "third"))).isEqualTo(parts(first));
    }

    @Test
    @Tag("shared-data")
    void isTheSameForARealCommunityWithItsLicencesAndVotes() {
        var path = SharedData.file("stackexchange/beer.stackexchange.com_2014-05.zip");
        var site = new Site("beer.stackexchange.com");
        try (var dump = Dump.open(path, Clock.systemUTC())) {
            dumps.read(path, dump, site, beer.id(), false, administrator().self(), (_, _, _, _) -> {});
        }
        var first = exported(beer.place(), "first");
        var moved = place(imported(first, somewhere()));

        assertThat(parts(exported(moved, "second"))).isEqualTo(parts(first));
        assertThat(count("select count(*) from items.item where place_id = :place and kind = 'answer'", moved.id())).isEqualTo(448);
        assertThat(count("select count(*) from exchange.origin o join items.item i on i.id = o.object_id join exchange.source s on s.id = o.source_id"
                + " where i.place_id = :place and s.site = 'beer.stackexchange.com'", moved.id())).isEqualTo(244 + 448 + 793);
        try (var dump = Dump.open(path, Clock.systemUTC())) {
            assertThatThrownBy(() -> dumps.read(path, dump, site, moved.id(), false, administrator().self(), (_, _, _, _) -> {}))
                    .hasMessage("exchange.portable.moved");
        }
    }

    @Test
    void showsNobodyMoreThanBefore() {
        var question = fill();
        var moved = place(imported(exported(beer.place(), "file"), somewhere()));

        var customer = customer("Cora Customer");
        var employee = employee("Emil Employee");
        assertThat(titles(customer, moved)).containsExactly("Why does my beer taste stale?");
        assertThat(titles(employee, moved)).containsExactlyInAnyOrder("Why does my beer taste stale?", "Which malt for the secret stout?");
        var there = customer.call(() -> lists.newest(moved, 1, customer)).getFirst();
        assertThat(there.id()).isNotEqualTo(question.id());
        assertThat(customer.call(() -> answers.list(there, null, null)).entries()).extracting(answer -> answer.item().body().text())
                .containsExactly("Oxygen. Purge the keg.");
        assertThat(employee.call(() -> answers.list(there, null, null)).entries()).hasSize(2);
    }

    private List<String> titles(Viewer viewer, Place place) {
        return viewer.call(() -> lists.newest(place, 10, viewer)).stream().map(Question::title).toList();
    }

    @Test
    void aDownloadHoldsWhatItsMakerSeesAndCanComeIn() throws IOException {
        fill();
        asks(carl, "What do customers only see?", Set.of(Audience.CUSTOMER));
        var whole = exported(beer.place(), "whole");

        var seen = downloaded(administrator());

        assertThat(text(whole, "items.jsonl")).contains("customers only see");
        assertThat(text(seen, "items.jsonl")).doesNotContain("customers only see").hasLineCount((int) text(whole, "items.jsonl").lines().count() - 1);
        assertThat(text(seen, "persons.jsonl")).contains("Ada Brewer").doesNotContain("@example.org");
        assertThat(imported(seen, somewhere()).place()).isNotNull();
    }

    @Test
    void aDownloadIsForThoseWhoLead() {
        for (var viewer : List.of(ada, carl, guide(employee("Gil"), beer.place()), holder(customer("Cora"), Role.SPONSOR, null))) {
            assertThatThrownBy(() -> downloaded(viewer)).isInstanceOf(Refusal.class).hasMessage("exchange.download.only-leaders");
        }
        assertThatThrownBy(() -> downloaded(Viewer.VISITOR)).isInstanceOf(Refusal.class).hasMessage("shell.not-signed-in");
    }

    @Test
    void aDownloadComesOverHttp() {
        var leader = http(strategist("Stella"));
        var at = beer.address() + "/export";

        assertThat(leader.get(beer.address() + "/charter").body()).contains("href=\"" + at + "\"");
        assertThat(http(ada).get(beer.address() + "/charter").body()).doesNotContain(at);
        assertThat(leader.get(at).body()).contains(at + "/file");
        for (var path : List.of(at + "/file", "/api/v1" + at)) {
            var answer = leader.get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).contains(beer.place().handle() + "-community.zip");
            assertThat(answer.body()).startsWith("PK");
            assertThat(http(ada).get(path).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void keepsAuthorsAsNamesOnly() throws IOException {
        fill();
        var file = exported(beer.place(), "file");
        exports.write(beer.place(), folder.resolve("with-addresses"), "Muster of a test", true);

        assertThat(text(file, "persons.jsonl")).contains("Ada Brewer").doesNotContain("@example.org");
        assertThat(text(folder.resolve("with-addresses"), "persons.jsonl")).contains(addressOf(ada));

        var moved = place(imported(file, somewhere()));
        assertThat(count("select count(distinct p.id) from items.item i join people.person p on p.id = i.author_id where i.place_id = :place and p.state = 'placeholder'",
                moved.id())).isEqualTo(2);
    }

    @Test
    void happenedWhenItHappenedAndNotifiesNobody() {
        fill();
        var before = count("select count(*) from activity.activity a join items.item i on i.id = a.item_id where i.place_id = :place and a.verb <> 'FOLLOW'", beer.id());
        var moved = place(imported(exported(beer.place(), "file"), somewhere()));

        assertThat(count("select count(*) from activity.activity where place_id = :place and item_id is not null and origin = 'community' and recorded >= happened", moved.id()))
                .isEqualTo(before);
        assertThat(count("select count(*) from activity.activity where place_id = :place and origin = 'native' and item_id is not null", moved.id())).isZero();
    }

    @Test
    void changesNothingWhenItIsBroughtAgain() {
        fill();
        var file = exported(beer.place(), "file");
        var handle = somewhere();
        var first = imported(file, handle);
        var again = imported(file, handle);

        assertThat(first.here()).isFalse();
        assertThat(again.here()).isTrue();
        assertThat(again.place()).isEqualTo(first.place());
        assertThat(count("select count(*) from items.item where place_id = :place", first.place())).isEqualTo(6);

        asks(ada, "And one more question?", null);
        var later = exported(beer.place(), "later");
        assertThatThrownBy(() -> imported(later, handle)).hasMessage("exchange.portable.other-state");
        assertThatThrownBy(() -> imported(later, beer.place().handle())).hasMessage("rights.place.taken");
    }

    @Test
    void passesTheSameGateAsAnyOther() {
        var file = exported(beer.place(), "file");
        var handle = somewhere();
        var self = addressOf(administrator());
        var decider = addressOf(strategist("Sven Strategist"));
        var nobody = new CommunityImport.Home(handle, "nobody@example.org", List.of(self), decider, null);
        assertThatThrownBy(() -> imports.read(file, nobody, administrator())).hasMessage("exchange.charter.nobody");

        var idle = new CommunityImport.Home(handle, self, List.of(), decider, null);
        assertThatThrownBy(() -> imports.read(file, idle, administrator())).isInstanceOf(Invalid.class);

        var undecided = new CommunityImport.Home(handle + "-b", self, List.of(self), addressOf(ada), null);
        assertThatThrownBy(() -> imports.read(file, undecided, administrator())).isInstanceOf(Refusal.class);
        assertThat(count("select count(*) from rights.place where handle like '" + handle + "%' and :place::uuid is not null", beer.id())).isZero();
    }

    @Test
    void leavesNothingToBeSeenOfABrokenFile() throws IOException {
        fill();
        var handle = somewhere();
        var flipped = exported(beer.place(), "flipped");
        try (var zip = FileSystems.newFileSystem(flipped)) {
            Files.writeString(zip.getPath("items.jsonl"), "{}");
        }
        assertThatThrownBy(() -> imported(flipped, handle)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.details()).contains("items.jsonl"));

        var wider = rewritten(exported(beer.place(), "wider"), "items.jsonl", "\"layer\": 1,", "\"layer\": 99,");
        assertThatThrownBy(() -> imported(wider, handle)).hasMessage("exchange.portable.cannot-be");
        var torn = rewritten(exported(beer.place(), "torn"), "items.jsonl", "\"layer\": 1,", "\"layer\"");
        assertThatThrownBy(() -> imported(torn, handle)).hasMessage("exchange.portable.line");
        assertThat(count("select count(*) from rights.place where handle = '" + handle + "' and opened is not null and :place::uuid is not null", beer.id())).isZero();

        var whole = imported(exported(beer.place(), "whole"), handle);
        assertThat(place(whole).handle()).isEqualTo(handle);
        assertThat(count("select count(*) from items.item where place_id = :place", whole.place())).isEqualTo(6);
    }

    @Test
    void countsLinksToElsewhere() {
        var inside = asks(ada, "What is inside the keg?", null);
        var other = community(Audience.EMPLOYEE);
        var outside = ada.call(() -> questions.ask(other.place(), new Asking("What is outside the keg?", "Air.", List.of(), null), null, ada));
        ada.call(() -> {
            ties.tie(inside.item(), Link.Kind.RELATES, outside.item(), ada);
            return true;
        });

        var report = exports.write(beer.place(), folder.resolve("file"), "Muster of a test", false);

        assertThat(report.leftOut()).containsEntry("links", 1L).containsEntry("acts", 1L);
        assertThat(report.lines()).containsEntry("links", 0L);
    }

    /// A kind of item that a later module brings may have tables of its own, which do not travel by themselves.
    @Test
    void countsWhatStays() {
        asks(ada, "What is inside the keg?", null);
        ada.call(() -> {
            items.create(Draft.thread("song", beer.place(), EnumSet.allOf(Audience.class), "Kegs lose pressure", "All.", "open", List.of()), ada);
            return true;
        });

        var report = exports.write(beer.place(), folder.resolve("file"), "Muster of a test", false);

        assertThat(report.lines()).containsEntry("items", 1L);
        assertThat(report.leftOut()).containsEntry("threads", 1L);
    }

    @Test
    void neverOverwrites() throws IOException {
        var taken = Files.writeString(folder.resolve("taken"), "mine");

        assertThatThrownBy(() -> exports.write(beer.place(), taken, "Muster of a test", false)).hasMessage("shell.parcel.exists");
        assertThat(taken).hasContent("mine");
    }
}
