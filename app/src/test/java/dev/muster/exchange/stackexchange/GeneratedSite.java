package dev.muster.exchange.stackexchange;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/// The made-up site behind a generated dump: who is there when, what is asked and answered, all from one seed.
record GeneratedSite(long seed, int users, int posts, int tags) {

    static final Instant START = Instant.parse("2014-01-21T20:00:00Z");
    static final Duration SPAN = Duration.ofDays(3 * 365);

    private static final int PIONEERS = 10;

    /// Every third post is a question.
    static boolean isQuestion(long post) {
        return post % 3 == 1;
    }

    /// The question at this place or next before it.
    static int question(int post) {
        return post - (post + 2) % 3;
    }

    /// The moment of a post; later posts are later.
    Instant time(int post) {
        var step = SPAN.toMillis() / posts;
        return START.plusMillis(post * step + (post * 2_654_435_761L >>> 8) % Math.max(1, step));
    }

    Instant joined(int user) {
        return START.plus(SPAN.multipliedBy(Math.max(0, user - PIONEERS)).dividedBy(users));
    }

    /// Someone who had joined by then: the lower the number, the more active.
    int someone(SplittableRandom random, int at) {
        return ranked(random, Math.min(users - 1, PIONEERS + (int) ((long) (users - PIONEERS) * at / posts)));
    }

    /// One in a hundred is deleted and has left a name only.
    XmlTable by(XmlTable table, SplittableRandom random, int at, String user, String name) {
        var someone = someone(random, at);
        return random.nextInt(100) == 0 ? table.with(name, "user" + (users + someone)) : table.with(user, someone);
    }

    SplittableRandom ownerOf(int post) {
        return new SplittableRandom(seed * 17 + post);
    }

    /// A post before this one, likely not long before.
    int recent(SplittableRandom random, int before, int mean) {
        return Math.max(1, before - 1 - (int) (-mean * Math.log(1 - random.nextDouble())));
    }

    String tagsOf(int post) {
        var random = new SplittableRandom(seed * 13 + post);
        var text = new StringBuilder();
        for (var i = random.nextInt(5); i >= 0; i--) {
            var tag = "&lt;tag-" + ranked(random, tags) + "&gt;";
            text.append(text.indexOf(tag) < 0 ? tag : "");
        }
        return text.toString();
    }

    /// Numbers for one purpose, which others don't disturb.
    SplittableRandom random(String table) {
        return new SplittableRandom(seed * 31 + table.hashCode());
    }

    static String guid(SplittableRandom random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static int ranked(SplittableRandom random, int count) {
        return Math.min(count, (int) Math.pow(count + 1.0, random.nextDouble()));
    }
}
