package dev.muster.operations.web;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/// How busy the pools of database connections are.
@Component
class PoolMeters implements MeterBinder {
    private final List<HikariDataSource> pools;

    PoolMeters(List<DataSource> sources) {
        this.pools = sources.stream().filter(HikariDataSource.class::isInstance).map(HikariDataSource.class::cast).toList();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var pool : pools) {
            connections(pool, "active", HikariPoolMXBean::getActiveConnections, registry);
            connections(pool, "idle", HikariPoolMXBean::getIdleConnections, registry);
            gauge("muster.pool.waiting", "Threads that wait for a connection", pool, HikariPoolMXBean::getThreadsAwaitingConnection).register(registry);
            Gauge.builder("muster.pool.connections.max", pool, HikariDataSource::getMaximumPoolSize)
                    .tag("pool", pool.getPoolName()).description("Connections that a pool may have").register(registry);
        }
    }

    private static void connections(HikariDataSource pool, String state, ToDoubleFunction<HikariPoolMXBean> figure, MeterRegistry registry) {
        gauge("muster.pool.connections", "Connections of a pool", pool, figure).tag("state", state).register(registry);
    }

    private static Gauge.Builder<HikariDataSource> gauge(String name, String description, HikariDataSource pool, ToDoubleFunction<HikariPoolMXBean> figure) {
        return Gauge.builder(name, pool, each -> each.getHikariPoolMXBean() == null ? Double.NaN : figure.applyAsDouble(each.getHikariPoolMXBean()))
                .tag("pool", pool.getPoolName())
                .description(description);
    }
}
