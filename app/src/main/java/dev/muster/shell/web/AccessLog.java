package dev.muster.shell.web;

import dev.muster.shell.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// A log line for each request, for those who ask for it.
@Component
class AccessLog implements Watcher {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private final boolean wanted;

    AccessLog(Settings settings) {
        this.wanted = settings.value(Settings.ACCESS_LOG);
    }

    @Override
    public void on(Answered answered) {
        if (wanted) {
            LOG.info("{} {} {} {} ms {} bytes", answered.method(), answered.route(), answered.status(),
                    answered.took().toMillis(), answered.bytes());
        }
    }
}
