package dev.muster.purposes.web;

import dev.muster.purposes.Path;
import dev.muster.purposes.PurposeOrder;
import dev.muster.purposes.PurposeState;
import dev.muster.shell.web.Typed;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody wants to see of the portfolio, as it stands in the address. What cannot be read is left out.
///
/// @param goal handle of the goal that purposes serve
record PortfolioAsk(@Nullable String goal, @Nullable String state, @Nullable String path, @Nullable String sort) {

    @Nullable PurposeState wantedState() {
        return Typed.choice(PurposeState.class, upper(state));
    }

    @Nullable Path wantedPath() {
        return Typed.choice(Path.class, upper(path));
    }

    PurposeOrder order() {
        return Objects.requireNonNullElse(Typed.choice(PurposeOrder.class, upper(sort)), PurposeOrder.NEWEST);
    }

    String wantedGoal() {
        return Objects.requireNonNullElse(goal, "");
    }

    private static @Nullable String upper(@Nullable String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    PortfolioAsk standing(@Nullable PurposeState other) {
        return new PortfolioAsk(goal, other == null ? null : other.name(), path, sort);
    }

    PortfolioAsk sorted(PurposeOrder other) {
        return new PortfolioAsk(goal, state, path, other.name());
    }

    boolean narrowed() {
        return !wantedGoal().isEmpty() || wantedState() != null || wantedPath() != null;
    }

    /// The address of one of the pages with all of this in it.
    String at(String page) {
        var order = order();
        var query = Stream.of(pair("goal", wantedGoal()), pair("state", wantedState()), pair("path", wantedPath()),
                        pair("sort", order == PurposeOrder.NEWEST ? null : order.name().toLowerCase(Locale.ROOT)))
                .filter(each -> !each.isEmpty()).collect(Collectors.joining("&"));
        return query.isEmpty() ? page : page + "?" + query;
    }

    private static String pair(String name, @Nullable Object value) {
        return value == null || value.toString().isEmpty() ? "" : name + "=" + value;
    }
}
