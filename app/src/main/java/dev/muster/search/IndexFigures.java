package dev.muster.search;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/// How the index does. How far it is behind the log is told with the log's other consumers.
@Component
class IndexFigures implements MeterBinder {
    private final Indexing indexing;

    IndexFigures(Indexing indexing) {
        this.indexing = indexing;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("muster.search.documents", () -> indexing.index().map(Index::documents).orElse(0))
                .description("Things that can be found by searching").register(registry);
        Gauge.builder("muster.search.whole", () -> indexing.index().filter(Index::whole).isPresent() ? 1 : 0)
                .description("Whether the search index is there and not being made").register(registry);
    }
}
