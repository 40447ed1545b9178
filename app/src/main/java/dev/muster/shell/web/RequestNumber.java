package dev.muster.shell.web;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// The number of the request in hand. It stands in every log line of the request, in the answer's header and on every
/// page that says no, so that what somebody met can be found in the log.
public final class RequestNumber {

    /// The header that brings a number from a proxy, and takes it back.
    public static final String HEADER = "X-Request-Id";

    private static final String KEY = "request";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");
    private static final String LETTERS = "23456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 12;

    private RequestNumber() {}

    /// The number of the request that this thread works on; empty outside of one.
    public static String current() {
        var number = MDC.get(KEY);
        return number == null ? "" : number;
    }

    /// The one that came along, where it will do, and else a new one.
    static String of(@Nullable String brought) {
        return brought != null && WELL_FORMED.matcher(brought).matches() ? brought : fresh();
    }

    static void begin(String number) {
        MDC.put(KEY, number);
    }

    static void end() {
        MDC.remove(KEY);
    }

    /// Short enough to be read out: it must be told apart from others, not be kept secret.
    private static String fresh() {
        var number = new StringBuilder(LENGTH);
        ThreadLocalRandom.current().ints(LENGTH, 0, LETTERS.length()).forEach(each -> number.append(LETTERS.charAt(each)));
        return number.toString();
    }
}
