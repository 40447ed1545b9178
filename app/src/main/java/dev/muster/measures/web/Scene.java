package dev.muster.measures.web;

import dev.muster.measures.Block;
import dev.muster.measures.CommunityMeasures;
import dev.muster.measures.Footing;
import dev.muster.measures.Measures;
import dev.muster.measures.web.MeasureBlock.Source;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Numbers;
import dev.muster.shell.web.Times;

/// What all blocks of one page share.
///
/// @param path of the measures page
/// @param alone whether it is the page of one measure
record Scene(Words words, String path, CommunityMeasures told, Measures measures, boolean alone) {

    String say(Block block, String key, Object... details) {
        return words.say("measures." + block.slug() + "." + key, details);
    }

    Source source(Block block) {
        var page = new Link(words.say("measures.query"), path + "/" + block.slug() + window());
        return new Source(alone ? measures.query(block, told) : null, alone ? null : page, table(block.slug()));
    }

    Link table(String slug) {
        return new Link(words.say("measures.table"), path + "/" + slug + ".csv" + window());
    }

    private String window() {
        return "?from=" + told.window().from() + "&to=" + told.window().to();
    }

    /// "2 310 questions", and that they are few where they are.
    String basis(Block block, long n) {
        var counted = say(block, "basis", n, Numbers.count(n));
        return Footing.of(n) == Footing.FIRM ? counted : words.say("measures.only", counted);
    }

    /// Why there is no number: too few cases, or none.
    String untold(Block block, long n) {
        return n == 0 ? say(block, "none") : words.say("measures.too-few", say(block, "basis", n, Numbers.count(n)));
    }

    /// From when to when, the last day included.
    String span() {
        return Times.day(told.window().from()) + " to " + Times.day(told.window().to().minusDays(1));
    }

    String origin() {
        return words.say("measures.source", span());
    }
}
