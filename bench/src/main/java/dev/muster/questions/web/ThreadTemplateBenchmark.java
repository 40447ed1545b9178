package dev.muster.questions.web;

import dev.muster.bench.Filled;
import dev.muster.questions.Questions;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Assets;
import dev.muster.shell.web.Page;
import dev.muster.shell.web.Pages;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What it takes to draw the page of a thread with 20 answers, once everything that it shows has been read.
/// Run: `bin/bench jmh ThreadTemplate`.
@SuppressWarnings("NullAway.Init")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
public class ThreadTemplateBenchmark {
    private Filled product;
    private Pages pages;
    private ThreadPage thread;
    private Scene scene;
    private ThreadView view;
    private Page page;

    @Setup
    public void readTheThread() {
        product = Filled.with(1_000);
        pages = product.face(Pages.class);
        thread = product.face(ThreadPage.class);
        scene = product.face(Scenes.class).of(product.face(Questions.class).at(product.question()), Part.FIRST, Viewer.VISITOR);
        view = thread.view(scene, Draft.NONE);
        page = new Page(product.face(Words.class), product.face(Assets.class), "Hop & Barrel", null, null, List.of(), null, Page.Theme.SYSTEM, "/questions/x", null);
    }

    @TearDown
    public void throwItAway() {
        product.close();
    }

    /// The frame, the question and the form around answers that are drawn already.
    @Benchmark
    public Content frame() {
        return pages.drawn("questions/thread", Map.of("page", page, "view", view));
    }

    /// All of it.
    @Benchmark
    public Content everything() {
        return pages.drawn("questions/thread", Map.of("page", page, "view", thread.view(scene, Draft.NONE)));
    }
}
