package dev.muster.memory;

import dev.muster.people.spi.Farewell;
import dev.muster.shell.SystemDatabase;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Whoever leaves answers for no page any more: it stands without an owner until somebody takes it.
@Component
class NobodyGoneOwns implements Farewell {
    private final SystemDatabase system;

    NobodyGoneOwns(SystemDatabase system) {
        this.system = system;
    }

    @Override
    public void to(UUID person) {
        system.jdbc().sql("update memory.page set owner_id = null where owner_id = :person").param("person", person).update();
        system.jdbc().sql("delete from memory.told where person_id = :person").param("person", person).update();
    }
}
