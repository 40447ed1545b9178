package dev.muster.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.questions.Mergers;
import dev.muster.questions.Moves;
import dev.muster.questions.Question;
import dev.muster.questions.Wanted;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a later dump adds to a thread goes where the thread is by now.
class RegroupedImportsTests extends ClaimWorld {
    private static final String ANSWER = "Id='5' PostTypeId='2' ParentId='1' CreationDate='2014-05-02T08:00:00.000' OwnerUserId='2' Body='&lt;p&gt;Amarillo.&lt;/p&gt;'";
    @Autowired private Mergers mergers;
    @Autowired private Moves moves;
    private Viewer guide;
    private Question hops;
    private Question cold;

    @BeforeEach
    void cast() {
        guide = guide(employee("Gil"), place);
        hops = titled("Which hops?");
        cold = titled("How cold?");
    }

    private Question titled(String title) {
        return guide.call(() -> lists.of(place, Wanted.all(), null, null, guide)).entries().stream().filter(each -> each.title().equals(title)).findFirst().orElseThrow();
    }

    private void merges(Question source, Question target) {
        guide.call(() -> mergers.merge(sees(guide, source), sees(guide, target), "They ask the same.", guide));
    }

    private void laterDump() {
        dump(Map.of(), ANSWER);
        read();
    }

    private UUID amarillo(String column) {
        return system.jdbc().sql("select " + column + " from items.item where kind = 'answer' and body like '%Amarillo%' and run_id in (select id from exchange.run r where r.source_id = "
                + "(select id from exchange.source where site = :site))").param("site", site.name()).query(UUID.class).single();
    }

    @Test
    void landsInTheQuestionThatItsOwnWasMergedIntoAndGoesBackWithIt() {
        merges(hops, cold);
        laterDump();

        assertThat(thread(guide, cold)).hasSize(3).anyMatch(each -> each.contains("Amarillo"));
        assertThat(amarillo("root_id")).isEqualTo(cold.id());
        assertThat(sees(guide, hops).mergedInto()).isEqualTo(cold.id());
        assertThat(sees(guide, hops).answers()).isZero();

        guide.call(() -> mergers.takeBack(sees(guide, hops), guide));
        assertThat(thread(guide, hops)).hasSize(2).anyMatch(each -> each.contains("Amarillo"));
    }

    @Test
    void followsAChainToItsEndAndComesBackLinkByLink() {
        var asked = asks(guide, place, "What about both?");
        merges(hops, cold);
        merges(cold, asked);
        laterDump();

        assertThat(thread(guide, asked)).hasSize(3).anyMatch(each -> each.contains("Amarillo"));
        assertThat(lists(guide, place, new Wanted(Wanted.Show.UNANSWERED, null))).isEmpty();

        guide.call(() -> mergers.takeBack(sees(guide, cold), guide));
        assertThat(amarillo("root_id")).isEqualTo(cold.id());
        guide.call(() -> mergers.takeBack(sees(guide, hops), guide));
        assertThat(amarillo("parent_id")).isEqualTo(hops.id());
    }

    @Test
    void landsInTheCommunityToWhichTheThreadWasMoved() {
        var cellar = place(Audience.EMPLOYEE);
        guide = guide(guide, cellar);
        guide.call(() -> moves.move(sees(guide, hops), cellar, true, "It is about storage.", guide));
        laterDump();

        assertThat(amarillo("place_id")).isEqualTo(cellar.id());
        assertThat(thread(guide, hops)).hasSize(2);
        isRefused(customer("Ada"), () -> questions.at(hops.item().handle()), "shell.gone");
        assertThat(imports(cellar)).as("so that search reads it anew there").isEqualTo(1);
        assertThat(imports(place)).isEqualTo(2);
    }

    private int imports(Place where) {
        return system.jdbc().sql("select count(*) from activity.activity where place_id = :place and object_kind = 'import' and verb = 'ADD'")
            .param("place", where.id()).query(Integer.class).single();
    }

    @Test
    void isHiddenBelowWhatWasHidden() {
        guide.call(() -> {
            questions.hide(sees(guide, hops), true, "spam", guide);
            return true;
        });
        laterDump();

        assertThat(system.jdbc().sql("select hidden is not null from items.item where id = :id").param("id", amarillo("id")).query(Boolean.class).single()).isTrue();
        guide.call(() -> {
            questions.hide(sees(guide, hops), false, "no spam", guide);
            return true;
        });
        assertThat(thread(customer("Ada"), hops)).hasSize(2);
    }

    @Test
    void goesAlongWhereItsQuestionIsMergedWhileTheDumpIsRead() {
        dump(Map.of(), ANSWER);
        read((phase, _, _, _) -> {
            if (phase.equals("comments") && sees(guide, hops).mergedInto() == null) {
                merges(hops, cold);
            }
        });

        assertThat(amarillo("root_id")).isEqualTo(cold.id());
    }
}
