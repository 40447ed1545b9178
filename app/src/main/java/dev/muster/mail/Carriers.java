package dev.muster.mail;

import dev.muster.shell.Settings;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/// Which way letters go at present.
@Component
class Carriers {
    private final ServerStore servers;
    private final Settings settings;

    Carriers(ServerStore servers, Settings settings) {
        this.servers = servers;
        this.settings = settings;
    }

    Carrier present() {
        return servers.access().<Carrier>map(SmtpCarrier::new).orElseGet(() -> new FolderCarrier(folder()));
    }

    /// Where letters become files as long as no server is set.
    Path folder() {
        return settings.data().resolve("mail");
    }
}
