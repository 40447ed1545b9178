package dev.muster.drills;

import dev.muster.drills.Write.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What has to be there, and what may be there, as the ledger has it.
final class Expected {
    private final Ledger ledger;
    private final List<Write> sure;
    private final List<Write> unsure;
    private final Map<Integer, List<Write>> about = new HashMap<>();
    private final Map<String, Write> byMarker;

    Expected(Ledger ledger) {
        this.ledger = ledger;
        this.sure = ledger.all(Fate.OK);
        this.unsure = ledger.all(Fate.UNKNOWN);
        both().stream().filter(each -> each.on() != null).forEach(each -> about.computeIfAbsent(each.target().number(), _ -> new ArrayList<>()).add(each));
        this.byMarker = both().stream().collect(Collectors.toMap(Write::marker, each -> each));
    }

    private List<Write> both() {
        var all = new ArrayList<>(sure);
        all.addAll(unsure);
        return all;
    }

    List<Write> sure(Kind kind) {
        return sure.stream().filter(each -> each.kind() == kind).toList();
    }

    /// The write that a marker marks, if it may be there.
    @Nullable Write marked(String marker) {
        return byMarker.get(marker);
    }

    boolean isSure(Write write) {
        return ledger.fate(write) == Fate.OK;
    }

    /// What is about a question or an answer.
    List<Write> about(Write write, Kind kind) {
        return about.getOrDefault(write.number(), List.of()).stream().filter(each -> each.kind() == kind).toList();
    }

    Span answers(Write question) {
        return span(about(question, Kind.ANSWER));
    }

    Span reuses(Write answer, boolean worked) {
        return span(about(answer, Kind.REUSE).stream().filter(each -> each.worked() == worked).toList());
    }

    /// For how many people a question's answers worked.
    Span worked(Write question) {
        return about(question, Kind.ANSWER).stream().map(each -> reuses(each, true)).reduce(new Span(0, 0), Span::plus);
    }

    /// The acceptance of one of a question's answers; there is at most one.
    @Nullable Write acceptance(Write question) {
        return about(question, Kind.ANSWER).stream().flatMap(each -> about(each, Kind.ACCEPTANCE).stream()).findFirst().orElse(null);
    }

    private Span span(List<Write> writes) {
        int certain = (int) writes.stream().filter(this::isSure).count();
        return new Span(certain, writes.size());
    }

    /// The questions that were touched by writes from a number on.
    Set<Integer> touchedSince(int number) {
        return both().stream().filter(each -> each.number() >= number).map(Expected::question).map(Write::number).collect(Collectors.toCollection(TreeSet::new));
    }

    /// The question that a write belongs to.
    static Write question(Write write) {
        var each = write;
        while (each.on() != null) {
            each = each.target();
        }
        return each;
    }

    /// At least so many and at most so many.
    record Span(int least, int most) {
        boolean has(int count) {
            return count >= least && count <= most;
        }

        Span plus(Span other) {
            return new Span(least + other.least, most + other.most);
        }

        @Override
        public String toString() {
            return least == most ? Integer.toString(least) : least + " to " + most;
        }
    }
}
