package dev.muster.swarms.api;

import dev.muster.people.Named;
import dev.muster.people.Persons;
import dev.muster.rights.Audience;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.swarms.Call;
import dev.muster.swarms.Calling;
import dev.muster.swarms.Candidate;
import dev.muster.swarms.Helping;
import dev.muster.swarms.Hours;
import dev.muster.swarms.QuietHours;
import dev.muster.swarms.Swarms;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Who could help, and when one may be asked.
@RestController
@Tag(name = "Swarms")
class CallApi {
    private final Swarms swarms;
    private final Helping helping;
    private final Calling calling;
    private final QuietHours hours;
    private final Places places;
    private final Persons persons;

    CallApi(Swarms swarms, Helping helping, Calling calling, QuietHours hours, Places places, Persons persons) {
        this.swarms = swarms;
        this.helping = helping;
        this.calling = calling;
        this.hours = hours;
        this.places = places;
        this.persons = persons;
    }

    /// @param load in how many swarms they help already
    /// @param resting whether they are not to be asked now
    /// @param inGroup whether they are one of the fewest who cover what is missing
    record CandidateJson(@Nullable Named person, List<String> skills, int load, boolean resting, boolean inGroup) {}

    /// @param missing skills that nobody has shown whom one could ask now
    record CandidatesJson(List<CandidateJson> candidates, List<String> missing) {}

    @GetMapping("/api/v1/swarms/{handle}/candidates")
    CandidatesJson candidates(@PathVariable String handle, Viewer viewer) {
        var swarm = swarms.at(handle);
        viewer.self();
        if (viewer.audience() != Audience.EMPLOYEE || !helping.takesPart(swarm, viewer)) {
            throw new Refusal(Reason.NOT_ALLOWED, "swarms.only-part");
        }
        var place = places.find(swarm.item().place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        return json(calling.to(swarm, place));
    }

    private CandidatesJson json(Call call) {
        var known = persons.all(call.people().stream().map(Candidate::person).toList());
        var people = call.people().stream().filter(each -> known.containsKey(each.person()))
                .map(each -> new CandidateJson(Named.of(known.get(each.person())), each.skills(), each.load(), each.resting(), call.group().contains(each.person())))
                .toList();
        return new CandidatesJson(people, call.missing());
    }

    /// @param zone such as `Europe/Berlin`
    /// @param from such as `18:00`; missing where there are none
    /// @param most in how many swarms at once, from 1 to 20
    record HoursJson(@Nullable String zone, @Nullable String from, @Nullable String to, @Nullable Integer most) {

        static HoursJson of(Hours hours) {
            return new HoursJson(hours.zone().getId(), text(hours.from()), text(hours.to()), hours.most());
        }

        private static @Nullable String text(@Nullable LocalTime time) {
            return time == null ? null : time.toString();
        }
    }

    @GetMapping("/api/v1/me/quiet-hours")
    HoursJson hours(Viewer viewer) {
        return HoursJson.of(hours.of(viewer.self()));
    }

    @PutMapping("/api/v1/me/quiet-hours")
    HoursJson set(@RequestBody HoursJson sent, Viewer viewer) {
        viewer.self();
        return HoursJson.of(hours.set(sent.zone(), sent.from(), sent.to(), sent.most() == null ? null : sent.most().toString(), viewer));
    }
}
