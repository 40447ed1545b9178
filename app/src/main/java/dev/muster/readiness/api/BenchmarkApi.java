package dev.muster.readiness.api;

import dev.muster.readiness.Attitude;
import dev.muster.readiness.Benchmark;
import dev.muster.readiness.Benchmark.Among;
import dev.muster.readiness.Benchmark.Place;
import dev.muster.readiness.Benchmark.Profile;
import dev.muster.readiness.Benchmark.Sent;
import dev.muster.readiness.Rounds;
import dev.muster.readiness.Sector;
import dev.muster.readiness.Size;
import dev.muster.rights.Viewer;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Comparing with other organisations by signed results, for leaders.
@RestController
@RequestMapping("/api/v1/readiness")
@Tag(name = "Readiness")
class BenchmarkApi {
    private static final int MOST = 1_000;
    private final Benchmark benchmark;
    private final Rounds rounds;

    BenchmarkApi(Benchmark benchmark, Rounds rounds) {
        this.benchmark = benchmark;
        this.rounds = rounds;
    }

    /// @param key the public key that others know this organisation by, in hexadecimal digits
    record ProfileJson(Size size, Sector sector, String key) {

        static ProfileJson of(Profile profile) {
            return new ProfileJson(profile.size(), profile.sector(), profile.key());
        }
    }

    record ProfileDraftJson(@Nullable Size size, @Nullable Sector sector) {}

    /// @param key the end of the sender's public key
    record PeerResultJson(String month, Size size, Sector sector, int people, Map<String, Double> levels, @Nullable Attitude attitude, String key) {

        static PeerResultJson of(Sent sent) {
            var levels = new TreeMap<String, Double>();
            sent.peer().levels().forEach((discipline, level) -> levels.put(discipline.word(), level));
            return new PeerResultJson(sent.peer().month(), sent.peer().size(), sent.peer().sector(), sent.peer().people(), levels, sent.peer().attitude(), sent.key());
        }
    }

    /// @param profile missing as long as the organisation has not said what it is
    record BenchmarkJson(@Nullable ProfileJson profile, List<PeerResultJson> results) {}

    /// @param places the share of organisations below, from 0 to 1; empty where there are fewer than five others
    record PlaceJson(Among among, int others, Map<String, Double> places) {

        static PlaceJson of(Place place) {
            var places = new TreeMap<String, Double>();
            place.places().forEach((discipline, share) -> places.put(discipline.word(), share));
            return new PlaceJson(place.among(), place.others(), places);
        }
    }

    record ComparisonJson(List<PlaceJson> places) {}

    @GetMapping("/benchmark")
    BenchmarkJson benchmark(Viewer viewer) {
        return new BenchmarkJson(benchmark.profile(viewer).map(ProfileJson::of).orElse(null), benchmark.sent(viewer, MOST).stream().map(PeerResultJson::of).toList());
    }

    @PutMapping("/benchmark/profile")
    ProfileJson describe(@RequestBody ProfileDraftJson wanted, Viewer viewer) {
        return ProfileJson.of(benchmark.describe(wanted.size(), wanted.sector(), viewer));
    }

    /// The body is the file as it was sent.
    @PostMapping(path = "/benchmark/results", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PeerResultJson> take(@RequestBody String file, Viewer viewer) {
        return ResponseEntity.status(HttpStatus.CREATED).body(PeerResultJson.of(benchmark.take(file, viewer)));
    }

    /// One's own result as a signed file.
    @GetMapping(path = "/rounds/{handle}/benchmark", produces = MediaType.APPLICATION_JSON_VALUE)
    String export(@PathVariable String handle, Viewer viewer) {
        return benchmark.export(rounds.at(handle), viewer);
    }

    @GetMapping("/rounds/{handle}/comparison")
    ComparisonJson compare(@PathVariable String handle, Viewer viewer) {
        return new ComparisonJson(benchmark.compare(rounds.at(handle), viewer).stream().map(PlaceJson::of).toList());
    }
}
