package dev.muster.questions;

import dev.muster.bench.Filled;
import dev.muster.questions.Wanted.Show;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The first part of a community's questions, as its archive grows, through the module's face.
/// Budget: a million cost what ten thousand do. Run: `bin/bench jmh QuestionList`.
@SuppressWarnings("NullAway.Init")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
public class QuestionListBenchmark {
    private static final Viewer STAFF = Viewer.anyone(Audience.EMPLOYEE);

    /// How many questions there are.
    @Param({"10000", "1000000"})
    public int archive;

    private Filled product;
    private Lists lists;
    private Place place;

    @Setup
    public void fillTheArchive() {
        product = Filled.with(archive);
        lists = product.face(Lists.class);
        place = STAFF.call(() -> product.face(Places.class).at(product.community()));
    }

    @TearDown
    public void throwItAway() {
        product.close();
    }

    @Benchmark
    public List<Question> newest() {
        return list(Wanted.all());
    }

    @Benchmark
    public List<Question> waiting() {
        return list(new Wanted(Show.UNANSWERED, null));
    }

    @Benchmark
    public List<Question> tagged() {
        return list(new Wanted(Show.ALL, "tag1"));
    }

    private List<Question> list(Wanted wanted) {
        return STAFF.call(() -> lists.of(place, wanted, null, null, STAFF).entries());
    }
}
