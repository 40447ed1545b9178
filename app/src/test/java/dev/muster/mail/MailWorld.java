package dev.muster.mail;

import dev.muster.World;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/// A world whose mail server is forgotten after each test.
public abstract class MailWorld extends World {
    @Autowired protected MailSettings settings;

    @AfterEach
    void forget() {
        var administrator = administrator();
        administrator.call(() -> {
            settings.forget(administrator);
            return true;
        });
    }
}
