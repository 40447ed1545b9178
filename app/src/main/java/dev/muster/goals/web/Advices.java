package dev.muster.goals.web;

import dev.muster.goals.spi.Advice;
import dev.muster.shell.web.Link;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What readiness assessments found, asked of whoever keeps them.
@Component
class Advices {
    private final ObjectProvider<Advice> all;

    /// @param all asked when needed, since whoever keeps assessments stands on goals
    Advices(ObjectProvider<Advice> all) {
        this.all = all;
    }

    List<Advice.Attitude> attitudes() {
        return all.orderedStream().flatMap(each -> each.attitudes().stream()).toList();
    }

    @Nullable Link way() {
        return all.orderedStream().map(Advice::way).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
