package dev.muster.bench;

import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A page on which each writer has a line of their own.
record SharedPage(PageClient client, int writers) {

    static String text(int writers) {
        return IntStream.range(0, writers).mapToObj(each -> "Line of writer " + each + " at time 0.").collect(Collectors.joining("\n\n"));
    }

    static String at(String text, int writer, int time) {
        return text.replaceFirst("Line of writer " + writer + " at time \\d+", "Line of writer " + writer + " at time " + time);
    }

    static String summary(int writer, int time) {
        return "writer %d, time %d".formatted(writer, time);
    }

    /// Its handle.
    String write() {
        return client.write("All at once", text(writers));
    }

    /// Whether every edit stands in the history, once, under a number of its own without a gap, and the last of each writer in the text.
    boolean holds(String handle, int edits) {
        var history = client.history(handle);
        var summaries = history.stream().map(each -> each.at("/summary").asString()).collect(Collectors.toSet());
        var numbers = history.stream().map(each -> each.at("/number").asInt()).collect(Collectors.toCollection(TreeSet::new));
        var text = client.get("/api/v1/pages/" + handle).at("/body").asString();
        int accepted = writers * edits;
        long kept = IntStream.range(0, writers).boxed().flatMap(writer -> IntStream.rangeClosed(1, edits).mapToObj(time -> summary(writer, time)))
                .filter(summaries::contains).count();
        long last = IntStream.range(0, writers).filter(each -> text.contains("Line of writer " + each + " at time " + edits + ".")).count();
        System.out.printf("%d edits were accepted, %d are in the history of revisions %d to %d, the last ones of %d of %d writers in the text%n",
                accepted, kept, numbers.first(), numbers.last(), last, writers);
        return kept == accepted && history.size() == accepted + 1 && numbers.size() == accepted + 1 && numbers.last() == accepted + 1 && last == writers;
    }
}
