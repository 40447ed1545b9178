package dev.muster.drills;

import dev.muster.drills.Founding.Member;
import dev.muster.drills.Write.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Many members who write at once, each as quickly as it is answered, after a little thought.
final class Load {
    static final List<String> TAGS = List.of("malt", "hops", "yeast");
    private static final int FAULT = 500;
    private final Scene scene;
    private final Ledger ledger;
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<Write> questions = Collections.synchronizedList(new ArrayList<>());
    private final List<Write> answers = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> said = Collections.synchronizedSet(new HashSet<>());
    private final List<Thread> clients = new ArrayList<>();
    private final AtomicInteger faults = new AtomicInteger();
    private volatile boolean over;

    Load(Scene scene, Ledger ledger) {
        this.scene = scene;
        this.ledger = ledger;
    }

    /// @param thought the longest pause between two calls of a client
    void begin(int howMany, Duration thought, long seed) {
        over = false;
        clients.clear();
        for (int i = 0; i < howMany; i++) {
            var random = new Random(seed + i);
            var member = scene.founding().people().get(i % scene.founding().people().size());
            clients.add(Thread.ofVirtual().start(() -> work(member, random, thought)));
        }
    }

    /// Lets each client finish the call that it is in.
    void end() {
        over = true;
        for (var each : clients) {
            try {
                each.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Lost("The drill was interrupted.");
            }
        }
    }

    private void work(Member member, Random random, Duration thought) {
        while (!over) {
            send(next(member, random));
            Drill.pause(Duration.ofMillis(random.nextLong(thought.toMillis() + 1)));
        }
    }

    /// Sends a write, or sends it again: the key is the same.
    Fate send(Write write) {
        ledger.invoke(write);
        var by = scene.founding().people().get(write.by());
        var about = write.on() == null ? "" : ledger.handle(write.on());
        var answer = scene.api().send(write.method(), write.path(scene.founding().community(), about == null ? "" : about), write.body(), by.token(), write.key());
        var fate = answer.ok() ? Fate.OK : answer.refused() ? Fate.REFUSED : Fate.UNKNOWN;
        if (answer.status() == FAULT) {
            faults.incrementAndGet();
        }
        ledger.tell(write, fate, fate == Fate.OK && write.method().equals("POST") ? answer.text("handle") : null, answer.status());
        if (fate == Fate.OK) {
            remember(write);
        }
        return fate;
    }

    private void remember(Write write) {
        switch (write.kind()) {
            case QUESTION -> questions.add(write);
            case ANSWER -> answers.add(write);
            default -> { }
        }
    }

    private Write next(Member member, Random random) {
        int dice = random.nextInt(100);
        var question = any(questions, random);
        var answer = any(answers, random);
        if (question == null || dice < 25) {
            return write(Kind.QUESTION, member, null, random);
        }
        if (answer == null || dice < 55) {
            return write(Kind.ANSWER, member, question, random);
        }
        if (dice < 72) {
            return write(Kind.COMMENT, member, random.nextBoolean() ? question : answer, random);
        }
        if (dice < 82) {
            return accepting(member, answer, random);
        }
        return dice < 94 ? reuse(member, answer, random) : improper(member, question, answer, random);
    }

    /// At most one acceptance of a question, so that what came of it is clear. Its asker sends it.
    private Write accepting(Member member, Write answer, Random random) {
        var question = answer.target();
        return said.add("accept " + question.number())
                ? new Write(numbers.incrementAndGet(), Kind.ACCEPTANCE, question.by(), answer, "", true)
                : write(Kind.ANSWER, member, question, random);
    }

    private Write reuse(Member member, Write answer, Random random) {
        return answer.by() != member.number() && said.add("reuse " + answer.number() + " " + member.number())
                ? write(Kind.REUSE, member, answer, random)
                : write(Kind.COMMENT, member, answer, random);
    }

    private Write improper(Member member, Write question, Write answer, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> write(Kind.UNTITLED, member, null, random);
            case 1 -> new Write(numbers.incrementAndGet(), Kind.OTHER_UNDER_ITS_KEY, question.by(), question, tag(random), true);
            case 2 -> new Write(numbers.incrementAndGet(), Kind.OWN_REUSE, answer.by(), answer, "", true);
            default -> new Write(numbers.incrementAndGet(), Kind.ACCEPTANCE_BY_ANOTHER, stranger(answer.target()), answer, "", true);
        };
    }

    /// Somebody who neither asked nor guides.
    private int stranger(Write question) {
        return question.by() == 1 ? 2 : 1;
    }

    private Write write(Kind kind, Member member, @Nullable Write on, Random random) {
        return new Write(numbers.incrementAndGet(), kind, member.number(), on, on == null ? tag(random) : "", random.nextInt(5) > 0);
    }

    private static String tag(Random random) {
        return TAGS.get(random.nextInt(TAGS.size()));
    }

    /// Mostly one of the latest, so that what is new is written about.
    private static @Nullable Write any(List<Write> all, Random random) {
        synchronized (all) {
            int size = all.size();
            return size == 0 ? null : all.get(random.nextInt(10) < 7 ? size - 1 - random.nextInt(Math.min(size, 30)) : random.nextInt(size));
        }
    }

    /// How often an outage was taken for a fault of the product's.
    int faults() {
        return faults.get();
    }

    int sent() {
        return numbers.get();
    }
}
