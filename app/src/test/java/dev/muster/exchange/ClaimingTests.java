package dev.muster.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.AtOnce;
import dev.muster.items.Item;
import dev.muster.people.Claim;
import dev.muster.people.Claim.State;
import dev.muster.people.Claims;
import dev.muster.people.Leaving;
import dev.muster.people.Person;
import dev.muster.questions.Edit;
import dev.muster.questions.Question;
import dev.muster.questions.Wanted;
import dev.muster.questions.Wanted.Show;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An imported author turns out to be somebody who is here.
class ClaimingTests extends ClaimWorld {
    @Autowired private Leaving leaving;

    private Question question(Viewer viewer, String title) {
        return viewer.call(() -> lists.of(place, Wanted.all(), null, null, viewer)).entries().stream().filter(each -> each.title().equals(title)).findFirst().orElseThrow();
    }

    private List<String> actorsOf(Item item) {
        return system.jdbc().sql("select distinct p.name from activity.activity a join people.person p on p.id = a.actor_id where a.object_id = :id and a.verb = 'CREATE'")
            .param("id", item.id()).query(String.class).list();
    }

    private List<String> trail(Claim claim) {
        return system.jdbc().sql("select verb from activity.activity where object_id = :id order by seq").param("id", claim.id()).query(String.class).list();
    }

    private Person named(UUID id) {
        return administrator().call(() -> persons.find(id)).orElseThrow();
    }

    private void leaves(Viewer viewer, boolean keepsName) {
        viewer.call(() -> {
            leaving.leave(PASSWORD, keepsName, viewer);
            return true;
        });
    }

    @Test
    void sayingItAgainChangesNothing() {
        var ana = customer("Ana New");

        var claim = asks(ana, ANA);

        assertThat(asks(ana, ANA)).isEqualTo(claim);
        assertThat(claim.token()).matches("muster-[0-9a-f]{20}").isEqualTo(Claim.token(claim.id()));
        assertThat(claim.profile()).hasToString("https://" + site.name() + "/users/1");
        assertThat(claim.expires()).isEqualTo(CLOCK.instant().plus(Duration.ofDays(Claims.DAYS)));
        assertThat(lettersTo(addressOf(administrator())).stream().filter(each -> each.subject().equals("Ana New says that they are Ana Old at " + site.name())))
            .singleElement().satisfies(each -> assertThat(each.link()).isEqualTo(BASE + "/claims/" + claim.id()));
        assertThat(trail(claim)).containsExactly("CREATE");
        anasWorkIsStillHers();
    }

    @Test
    void whatTheAuthorMadeBecomesThePersonsOwn() {
        var ana = customer("Ana New");
        var old = author(ANA);

        confirms(asks(ana, ANA));

        isAuthorOfAnasWork(ana);
        assertThat(lists(ana, place, new Wanted(Show.MINE, null))).containsExactly("How cold?", "Which hops?");
        var open = question(ana, "How cold?");
        accepts(ana, ana.call(() -> answers.list(open, null, null)).entries().getFirst());
        assertThat(ana.call(() -> questions.rewrite(sees(ana, open), new Edit("How cold is right?", null, null, "", 1), ana)).title()).isEqualTo("How cold is right?");
        assertThat(Viewer.VISITOR.call(() -> claims.claimer(old.handle())).orElseThrow().id()).isEqualTo(ana.self());
        assertThat(Viewer.VISITOR.call(() -> persons.find(old.id()))).isEmpty();
        assertThat(lettersTo(addressOf(ana))).last().satisfies(each -> assertThat(each.subject()).startsWith("You are Ana Old at "));
    }

    @Test
    void theLogStillSaysWhoItWas() {
        var ana = customer("Ana New");

        var claim = confirms(asks(ana, ANA));

        assertThat(actorsOf(question(ana, "Which hops?").item())).containsExactly("Ana Old");
        assertThat(trail(claim)).containsExactly("CREATE", "ACCEPT");
    }

    @Test
    void anAdministratorJoinsThemWithoutBeingAsked() {
        var ben = employee("Ben New");

        var claim = joins(BEN, ben);

        assertThat(claim.state()).isEqualTo(State.HELD);
        assertThat(made(ben.self())).containsExactly(2, 1);
        assertThat(lettersTo(addressOf(ben))).last().satisfies(each -> assertThat(each.text()).contains("An administrator of Hop & Barrel has recognised you as the imported author “Ben Old"));
    }

    @Test
    void onePersonCanBeSeveralAuthors() {
        var both = employee("Ana Ben");

        joins(ANA, both);
        joins(BEN, both);

        assertThat(made(both.self())).containsExactly(5, 2);
        assertThat(both.call(() -> claims.heldBy(named(both.self())))).extracting(Claim::name).containsExactly("Ana Old", "Ben Old");
    }

    @Test
    void aRefusalSaysWhyAndCanBeAskedAgain() {
        var ana = customer("Ana New");
        var claim = asks(ana, ANA);
        var administrator = administrator();

        isWrong(administrator, () -> decisions.refuse(claim.id(), " ", administrator), "reason shell.field.missing");
        administrator.call(() -> {
            decisions.refuse(claim.id(), "The token is not there.", administrator);
            return true;
        });

        assertThat(lettersTo(addressOf(ana))).last().satisfies(each -> assertThat(each.text()).contains("The token is not there."));
        isRefused(administrator, () -> decisions.confirm(claim.id(), administrator), "people.claim.not-waiting");
        assertThat(asks(ana, ANA)).satisfies(each -> assertThat(each.id()).isNotEqualTo(claim.id())).satisfies(each -> assertThat(each.state()).isEqualTo(State.WAITING));
    }

    @Test
    void onlyImportedAuthorsCanBeClaimed() {
        var ana = customer("Ana New");
        var gone = employee("Nils");
        leaves(gone, true);

        isRefused(ana, () -> claims.ask(named(ana.self()), ana), "people.claim.no-author");
        isRefused(ana, () -> claims.ask(named(administrator().self()), ana), "people.claim.no-author");
        isRefused(ana, () -> claims.ask(named(gone.self()), ana), "people.claim.no-author");
        isRefused(ana, () -> claims.ask(author(-1), ana), "people.claim.nobody");
        isRefused(Viewer.VISITOR, () -> claims.ask(author(ANA), Viewer.VISITOR), "shell.not-signed-in");
    }

    @Test
    void decidingIsForAdministrators() {
        var ana = customer("Ana New");
        var claim = asks(ana, ANA);

        isRefused(ana, () -> decisions.confirm(claim.id(), ana), "people.only-administrators");
        isRefused(ana, () -> decisions.refuse(claim.id(), "No", ana), "people.only-administrators");
        isRefused(ana, () -> decisions.end(claim.id(), "No", ana), "people.only-administrators");
        isRefused(ana, () -> decisions.join(author(ANA), named(ana.self()), ana), "people.only-administrators");
        isRefused(ana, () -> claims.waiting(ana), "people.only-administrators");
        isRefused(administrator(), () -> decisions.confirm(UUID.randomUUID(), administrator()), "shell.gone");
    }

    @Test
    void nobodyWaitsToBeTooManyAtOnce() {
        var ana = customer("Ana New");
        dump(Map.of(), IntStream.range(0, 11).mapToObj(each -> "Id='%d' PostTypeId='1' CreationDate='2014-03-21T20:26:05.383' OwnerUserId='%d' Title='T' Body='B'"
                .formatted(100 + each, 100 + each)).toArray(String[]::new));
        read();

        IntStream.range(0, 10).forEach(each -> asks(ana, 100 + each));

        isRefused(ana, () -> asks(ana, 110), "people.claim.too-many");
    }

    @Test
    void ofTwoWhoSayItOneIsRight() {
        var ana = customer("Ana New");
        var eve = customer("Eve");
        var both = List.of(asks(ana, ANA), asks(eve, ANA));

        var outcomes = AtOnce.all(2, number -> confirms(both.get(number)));

        assertThat(outcomes.stream().filter(Claim.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Refusal.class::isInstance).map(each -> ((Refusal) each).key())).hasSize(1).first().isIn("people.claim.not-waiting", "people.claim.taken");
        assertThat(both.stream().map(this::stateOf)).containsExactlyInAnyOrder(State.HELD, State.REFUSED);
        assertThat(List.of(made(ana.self()), made(eve.self()))).containsExactlyInAnyOrder(List.of(3, 1), List.of(0, 0));
    }

    @Test
    void ofTwoWhoAreJoinedWithOneAuthorOneIs() {
        var people = List.of(customer("Ana New"), customer("Eve"));

        var outcomes = AtOnce.all(2, number -> joins(ANA, people.get(number)));

        assertThat(outcomes.stream().filter(Claim.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Refusal.class::isInstance).map(each -> ((Refusal) each).key())).containsExactly("people.claim.taken");
        assertThat(people.stream().map(each -> made(each.self()))).containsExactlyInAnyOrder(List.of(3, 1), List.of(0, 0));
    }

    @Test
    void theOtherIsToldThatSomebodyElseWasTheAuthor() {
        var eve = customer("Eve");
        var hers = asks(eve, ANA);

        confirms(asks(customer("Ana New"), ANA));

        assertThat(stateOf(hers)).isEqualTo(State.REFUSED);
        assertThat(lettersTo(addressOf(eve))).last().satisfies(each -> assertThat(each.text()).contains("Somebody else has proved to be this author."));
        isRefused(administrator(), () -> joins(ANA, eve), "people.claim.taken");
    }

    @Test
    void aWrongClaimIsUndone() {
        var eve = customer("Eve");
        var claim = confirms(asks(eve, ANA));
        var mine = asks(eve, place, "Whose is this?");

        ends(claim);

        anasWorkIsStillHers();
        assertThat(made(eve.self())).containsExactly(1, 0);
        assertThat(sees(eve, mine).item().author()).isEqualTo(eve.self());
        assertThat(Viewer.VISITOR.call(() -> claims.claimer(claim.handle()))).isEmpty();
        assertThat(trail(claim)).containsExactly("CREATE", "ACCEPT", "UNDO");
        assertThat(lettersTo(addressOf(eve))).anySatisfy(each -> assertThat(each.text()).contains("It was somebody else."));
        isRefused(administrator(), () -> ends(claim), "people.claim.not-held");
        var ana = customer("Ana New");
        joins(ANA, ana);
        isAuthorOfAnasWork(ana);
    }

    @Test
    void takingItBackIsUpToThePersonUntilSomebodyDecides() {
        var ana = customer("Ana New");
        var claim = asks(ana, ANA);
        Runnable back = () -> claims.withdraw(author(ANA), ana);

        ana.call(() -> {
            back.run();
            return true;
        });

        assertThat(stateOf(claim)).isEqualTo(State.WITHDRAWN);
        isRefused(ana, back, "people.claim.not-waiting");
        isRefused(administrator(), () -> confirms(claim), "people.claim.not-waiting");
    }

    @Test
    void whatOneSaidOfOnesOwnAnswersIsUnsaid() {
        var ben = customer("Ben New");
        var answer = ben.call(() -> answers.list(question(ben, "How cold?"), null, null)).entries().getFirst();
        ben.call(() -> reuses.say(answer.item(), true, "", ben));
        worked(answer, 2);

        joins(BEN, ben);

        assertThat(ben.call(() -> reuses.tally(answer.item())).worked()).isEqualTo(2);
        assertThat(log(answer.item())).endsWith("UNDO USE");
    }

    @Test
    void whoeverSeesNothingOfTheWorkKnowsNothingOfTheClaim() {
        place = place(Audience.EMPLOYEE);
        read();
        var ana = employee("Ana New");
        var old = system.jdbc().sql("""
                select p.handle from items.item i join people.person p on p.id = i.author_id
                 where i.place_id = :place and i.kind = 'question' limit 1
                """).param("place", place.id()).query(String.class).single();
        var administrator = administrator();
        administrator.call(() -> decisions.join(persons.at(old), persons.find(ana.self()).orElseThrow(), administrator));

        assertThat(employee("Grace").call(() -> claims.claimer(old))).isPresent();
        assertThat(customer("Carl").call(() -> claims.claimer(old))).isEmpty();
        assertThat(Viewer.VISITOR.call(() -> claims.heldBy(named(ana.self())))).isEmpty();
    }

    @Test
    void whoLeavesWithoutANameLeavesNoNameAtTheImportedWorkEither() {
        var ana = customer("Ana New");
        var claim = confirms(asks(ana, ANA));
        var waiting = asks(ana, BEN);

        leaves(ana, false);
        dump(Map.of());
        read();

        assertThat(named(ana.self()).name()).isEqualTo("Somebody who left");
        isAuthorOfAnasWork(ana);
        assertThat(named(authorId(ANA))).satisfies(each -> assertThat(each.name()).isEqualTo("Somebody who left"))
            .satisfies(each -> assertThat(each.state()).isEqualTo(Person.State.LEFT));
        var administrator = administrator();
        var kept = administrator.call(() -> claims.at(claim.id(), administrator));
        assertThat(kept.name()).isEqualTo("Somebody who left");
        assertThat(kept.profile()).isNull();
        isRefused(administrator, () -> decisions.confirm(waiting.id(), administrator), "shell.gone");
        isRefused(administrator, () -> decisions.join(author(BEN), named(ana.self()), administrator), "people.claim.not-here");
    }

    @Test
    void whoKeepsTheNameKeepsTheWorkUnderIt() {
        var ana = customer("Ana New");
        confirms(asks(ana, ANA));

        leaves(ana, true);
        dump(Map.of(), question(5, ANA));
        read();

        assertThat(made(ana.self())).containsExactly(4, 1);
        assertThat(named(ana.self()).name()).isEqualTo("Ana New");
        assertThat(named(authorId(ANA)).name()).isEqualTo("Ana Old");
    }

    @Test
    void theAuthorsNameComesBackWithTheNextDumpWhereTheClaimWasWrong() {
        var eve = customer("Eve");
        var claim = confirms(asks(eve, ANA));
        leaves(eve, false);

        ends(claim);
        read();

        anasWorkIsStillHers();
        assertThat(named(authorId(ANA))).satisfies(each -> assertThat(each.name()).isEqualTo("Ana Old"))
            .satisfies(each -> assertThat(each.state()).isEqualTo(Person.State.PLACEHOLDER));
    }

    @Test
    void anAuthorIsFoundByTheProfileHereOrThere() {
        var administrator = administrator();
        var profile = "https://" + site.name() + "/users/1/ana-old";

        assertThat(administrator.call(() -> claims.author(profile, administrator)).id()).isEqualTo(authorId(ANA));
        assertThat(administrator.call(() -> claims.author("/people/" + author(ANA).handle(), administrator)).id()).isEqualTo(authorId(ANA));
        assertThatThrownBy(() -> administrator.call(() -> claims.author("https://" + site.name() + "/users/99", administrator))).isInstanceOf(Refusal.class).hasMessage("people.unknown");
        place = place(Audience.values());
        read();
        assertThatThrownBy(() -> administrator.call(() -> claims.author(profile, administrator))).isInstanceOf(Refusal.class).hasMessage("people.claim.several");
    }
}
