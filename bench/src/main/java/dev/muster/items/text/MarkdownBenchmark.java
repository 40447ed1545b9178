package dev.muster.items.text;

import dev.muster.bench.Prose;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What it takes to render an answer of about a thousand characters, which happens once for each of its versions.
/// Run: `bin/bench jmh Markdown`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
public class MarkdownBenchmark {
    private final Rendering rendering = new Rendering(Labels.in(Locale.ENGLISH), 1 << 20);
    private final BodyText answer = BodyText.markdown(new Prose(1).answer());

    /// Parsed, cleaned and written anew.
    @Benchmark
    public String renders() {
        return rendering.html(answer).value();
    }

    /// Found among what was rendered before.
    @Benchmark
    public String finds() {
        return rendering.html("4k7tq2m9xd", 1, answer).value();
    }
}
