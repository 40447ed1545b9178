package dev.muster.desk;

import dev.muster.people.spi.Farewell;
import dev.muster.shell.SystemDatabase;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Whoever leaves for good is on nothing any more.
@Component
class NobodyGoneWorks implements Farewell {
    private final SystemDatabase system;

    NobodyGoneWorks(SystemDatabase system) {
        this.system = system;
    }

    @Override
    public void to(UUID person) {
        system.jdbc().sql("delete from desk.taking where person_id = :person").param("person", person).update();
    }
}
