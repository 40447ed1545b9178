package dev.muster.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.attachments.Attachments;
import dev.muster.jobs.spi.RecurringJob;
import dev.muster.questions.Asking;
import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DraftsTests extends QuestionWorld {
    private static final String FORM = "/communities/beer/ask";
    @Autowired private Drafts drafts;
    @Autowired private Mentions mentions;
    @Autowired private Attachments attachments;
    @Autowired private List<RecurringJob> jobs;
    private Viewer ada;

    @BeforeEach
    void cast() {
        ada = employee("Ada");
    }

    private Draft keeps(Viewer viewer, String body, int seen) {
        return viewer.call(() -> drafts.keep(FORM, Map.of("title", "Hops?", "body", body), seen, viewer));
    }

    private void run(String job) {
        jobs.stream().filter(each -> each.name().equals(job)).forEach(RecurringJob::run);
    }

    @Test
    void areFoundAgainByWhoTypedThemAlone() {
        keeps(ada, "They keep", 0);
        var eve = employee("Eve");

        assertThat(ada.call(() -> drafts.find(FORM, ada))).get().extracting(each -> each.text("body"), Draft::version).containsExactly("They keep", 1);
        assertThat(eve.call(() -> drafts.find(FORM, eve))).isEmpty();
    }

    @Test
    void areNotOverwrittenFromAnotherWindow() {
        keeps(ada, "First window", 0);
        keeps(ada, "First window, more", 1);

        isRefused(ada, () -> keeps(ada, "Second window", 1), "writing.elsewhere");
        isRefused(ada, () -> keeps(ada, "Third window", 0), "writing.elsewhere");
        assertThat(keeps(ada, "First window, more", 1).version()).as("the same again").isEqualTo(2);
        assertThat(keeps(ada, "Second window, after a look", 2).version()).isEqualTo(3);
    }

    @Test
    void beginAnewOnceTheyWereSent() {
        var kept = keeps(ada, "Sent", 0);
        ada.call(() -> {
            drafts.drop(FORM, ada);
            return true;
        });

        assertThat(ada.call(() -> drafts.find(FORM, ada))).isEmpty();
        assertThat(keeps(ada, "Another", kept.version()).text("body")).isEqualTo("Another");
    }

    @Test
    void areRefusedWhereTheyCannotBeKept() {
        isRefused(Viewer.VISITOR, () -> drafts.keep(FORM, Map.of(), 0, Viewer.VISITOR), "writing.sign-in");
        isWrong(ada, () -> drafts.keep("https://example.org", Map.of("body", "x"), 0, ada), "form writing.form");
        isWrong(ada, () -> drafts.keep(FORM, Map.of("body", "x".repeat(Drafts.LONGEST + 1)), 0, ada), "fields writing.too-long");
        isWrong(ada, () -> drafts.keep(FORM, Map.of("<b>", "x"), 0, ada), "fields writing.form");
    }

    @Test
    void areAHundredAtMostAndGoAfterThreeMonths() {
        IntStream.range(0, 103).forEach(number -> ada.call(() -> {
            later(Duration.ofSeconds(1));
            return drafts.keep("/questions/" + number, Map.of("body", "x"), 0, ada);
        }));

        assertThat(ada.call(() -> drafts.of(ada))).hasSize(100).first().extracting(Draft::form).isEqualTo("/questions/102");
        later(KeptDrafts.KEPT.plusDays(1));
        run("writing.tidy");
        assertThat(ada.call(() -> drafts.of(ada))).isEmpty();
    }

    @Test
    void holdOnToWhatIsAttachedToThem() {
        var notes = ada.call(() -> attachments.keep("a.txt", "Held".getBytes(StandardCharsets.UTF_8), ada));
        keeps(ada, "See " + notes.markdown(), 0);

        later(Duration.ofHours(25));
        run("attachments.tidy");

        assertThat(ada.call(() -> attachments.at(notes.handle())).loose()).isTrue();
    }

    @Test
    void nameOnlyPeopleWhoWillSeeTheText() {
        var house = house();
        var grace = member(customer("Grace Hopper"), house);
        var greta = employee("Greta Green");
        member(greta, house);
        var asking = member(employee("Alan"), house);
        var staffOnly = asks(asking, house, new Asking("What do staff know?", "Tell.", List.of(), STAFF));
        var supplier = somebody("Grit Supplier", Audience.SUPPLIER);

        assertThat(names(asking, house.handle(), "gr")).contains("Grace Hopper", "Greta Green").doesNotContain("Grit Supplier");
        assertThat(names(asking, house.handle(), "hopp")).containsExactly("Grace Hopper");
        assertThat(asking.call(() -> mentions.around(staffOnly.item().handle(), "gr", asking))).extracting(Mentions.Somebody::name).contains("Greta Green").doesNotContain("Grace Hopper");
        isRefused(supplier, () -> mentions.in(house.handle(), "gr", supplier), "shell.gone");
        isRefused(grace, () -> mentions.around(staffOnly.item().handle(), "gr", grace), "shell.gone");
        assertThat(names(asking, house.handle(), "%")).isEmpty();
    }

    private List<String> names(Viewer viewer, String community, String beginning) {
        return viewer.call(() -> mentions.in(community, beginning, viewer)).stream().map(Mentions.Somebody::name).toList();
    }
}
