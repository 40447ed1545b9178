package dev.muster.exchange.portable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.SoundPage;
import dev.muster.adapt.Asking;
import dev.muster.adapt.Backings;
import dev.muster.adapt.Deed;
import dev.muster.adapt.Promises;
import dev.muster.adapt.Promises.Promised;
import dev.muster.adapt.Promises.Result;
import dev.muster.adapt.Request;
import dev.muster.adapt.RequestState;
import dev.muster.adapt.Requests;
import dev.muster.adapt.Show;
import dev.muster.adapt.Turn;
import dev.muster.jobs.spi.RecurringJob;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a community asked of the organisation moves with it: who needs it too, what was promised, and what came of it.
class PortableRequestsTests extends PortableWorld {
    private static final String NEWS = """
            select count(*) from adapt.news n
             where n.object_id in (select i.id from items.item i where i.place_id = :place
                                   union select t.id from adapt.turn t join items.item i on i.id = t.item_id where i.place_id = :place)
            """;
    @Autowired private Requests requests;
    @Autowired private Backings backings;
    @Autowired private Promises promises;
    @Autowired private List<RecurringJob> jobs;

    private Request asks(Viewer by, String title, @Nullable Set<Audience> layer) {
        return by.call(() -> requests.ask(beer.place(), new Asking(title, "A pair.", "We guess.", layer, null), null, by));
    }

    /// One that is promised and overdue, moved once, which others need too; one that was declined, for staff.
    private void write() {
        var guide = guide(employee("Gil Guide"), beer.place());
        var scales = asks(carl, "Scales for the cellar", null);
        var cora = customer("Cora Cellar");
        cora.call(() -> backings.back(scales, "We too.", null, cora));
        ada.call(() -> backings.back(scales, "So do we.", null, ada));
        carl.call(() -> requests.ask(beer.place(), new Asking("A thermometer", "One.", "It is warm.", Set.of(Audience.CUSTOMER), null), null, carl));
        var raise = asks(ada, "More pay", Set.of(Audience.EMPLOYEE));
        guide.call(() -> promises.decline(raise, "Not this year.", guide));
        guide.call(() -> promises.promise(scales, new Promised(guide.self(), today().plusDays(2), "Two pairs."), guide));
        guide.call(() -> promises.move(scales, new Promised(ada.self(), today().plusDays(3), "Sold out."), guide));
        later(Duration.ofDays(5));
    }

    private Request there(Place moved, String title) {
        return ada.call(() -> requests.of(moved, Show.ALL, null, 5)).stream().filter(each -> each.title().equals(title)).findFirst().orElseThrow();
    }

    private List<Deed> deeds(Request request) {
        return ada.call(() -> requests.turns(request)).stream().map(Turn::deed).toList();
    }

    @Test
    void areTheSameAfterGoingThereAndOnwards() {
        write();
        var first = exported(beer.place(), "first");
        var report = imported(first, somewhere());

        assertThat(report.lines()).containsEntry("requests", 3L).containsEntry("request-turns", 3L).containsEntry("backings", 2L);
        assertThat(parts(exported(place(report), "second"))).isEqualTo(parts(first));
    }

    @Test
    void areReadAsBeforeByThoseWhoMay() {
        write();
        var moved = moved();
        var scales = there(moved, "Scales for the cellar");

        assertThat(scales.state()).isEqualTo(RequestState.OVERDUE);
        assertThat(scales.backers()).isEqualTo(2);
        assertThat(deeds(scales)).as("in their order, though of one moment").isEqualTo(deeds(there(beer.place(), scales.title()))).hasSize(2);
        var page = SoundPage.of(http(carl).get(scales.address()), 200);
        assertThat(page.text()).contains("We too.", "Sold out.", "Cora Cellar", "Ada Brewer", "Two pairs.");
        var list = "/communities/" + moved.handle() + "/requests?show=all";
        assertThat(SoundPage.of(http(carl).get(list), 200).select(".row-title").text()).contains("A thermometer").doesNotContain("More pay");
        assertThat(SoundPage.of(http(employee("Emil")).get(list), 200).select(".row-title").text()).contains("More pay");
    }

    @Test
    void nobodyIsToldOfThem() {
        write();
        var moved = moved();

        jobs.stream().filter(each -> each.name().equals("adapt.late")).forEach(RecurringJob::run);

        assertThat(count(NEWS, moved.id())).isZero();
    }

    @Test
    void aGuideGoesOnWithThem() {
        write();
        var moved = moved();
        var guide = guide(employee("Gus Guide"), moved);
        var scales = there(moved, "Scales for the cellar");

        guide.call(() -> promises.move(scales, new Promised(guide.self(), today().plusDays(3), "We moved."), guide));
        assertThat(guide.call(() -> promises.keep(scales, new Result("Each cellar has scales.", ""), guide)).state()).isEqualTo(RequestState.KEPT);
    }

    @Test
    void aDownloadHoldsWhatItsMakerSees() throws IOException {
        write();
        narrow(there(beer.place(), "More pay").id(), beer.place(), ada);
        var seen = downloaded(holder(employee("Sam Sponsor"), Role.SPONSOR, beer.id()));

        assertThat(text(exported(beer.place(), "whole"), "request-turns.jsonl")).contains("Not this year.");
        assertThat(text(seen, "request-turns.jsonl")).contains("Sold out.").doesNotContain("Not this year.");
        assertThat(imported(seen, somewhere()).lines()).containsEntry("requests", 2L).containsEntry("request-turns", 2L);
    }
}
