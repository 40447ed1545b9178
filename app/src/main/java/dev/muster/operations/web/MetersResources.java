package dev.muster.operations.web;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmInfoMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// All figures in one registry: those of the Java machine, and what modules bring.
@Configuration
class MetersResources {

    @Bean(destroyMethod = "close")
    JvmGcMetrics garbage() {
        return new JvmGcMetrics();
    }

    @Bean(destroyMethod = "close")
    PrometheusMeterRegistry meters(List<MeterBinder> binders) {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        List.of(new JvmInfoMetrics(), new JvmMemoryMetrics(), new JvmThreadMetrics(), new ProcessorMetrics(), new FileDescriptorMetrics(), new UptimeMetrics())
                .forEach(each -> each.bindTo(registry));
        binders.forEach(each -> each.bindTo(registry));
        return registry;
    }
}
