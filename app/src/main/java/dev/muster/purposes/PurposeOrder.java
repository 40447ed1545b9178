package dev.muster.purposes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// In which order the portfolio is read. Each is walked along an index.
public enum PurposeOrder {
    NEWEST("p.created", "timestamptz", true), TITLE("lower(p.title)", "text", false), VALUE("coalesce(p.value, -1)", "numeric", true),
    RISK("coalesce(p.hazard, 9)", "int", false), ENDS("coalesce(p.expires, 'infinity')", "date", false);

    private static final BigDecimal UNWEIGHED = BigDecimal.ONE.negate();
    private static final int UNKNOWN = 9;
    private final String by;
    private final String type;
    private final boolean falling;

    PurposeOrder(String by, String type, boolean falling) {
        this.by = by;
        this.type = type;
        this.falling = falling;
    }

    /// The end of a statement that goes on after a purpose, given as `:key` and `:handle`; from the beginning without one.
    String clause(boolean goesOn) {
        var order = " order by %s %s, p.handle %s".formatted(by, direction(), direction());
        return (goesOn ? " and (%s, p.handle) %s (:key::%s, :handle)".formatted(by, falling ? "<" : ">", type) : "") + order + " limit :most";
    }

    private String direction() {
        return falling ? "desc" : "asc";
    }

    /// What the order has to know of the purpose after which it goes on.
    Object key(Purpose last) {
        var plan = last.plan();
        var weight = plan == null ? null : plan.weight();
        return switch (this) {
            case NEWEST -> last.created().atOffset(ZoneOffset.UTC);
            case TITLE -> last.title().toLowerCase(Locale.ROOT);
            case VALUE -> weight == null ? UNWEIGHED : BigDecimal.valueOf(weight.value());
            case RISK -> weight == null ? UNKNOWN : weight.risk();
            case ENDS -> expires(plan) == null ? "infinity" : String.valueOf(expires(plan));
        };
    }

    private static @Nullable LocalDate expires(Purpose.@Nullable Plan plan) {
        return plan == null ? null : plan.expires();
    }
}
