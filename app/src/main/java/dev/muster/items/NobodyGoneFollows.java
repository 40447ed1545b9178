package dev.muster.items;

import dev.muster.people.spi.Farewell;
import dev.muster.shell.SystemDatabase;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Whoever leaves for good follows nothing any more, and what they have read is forgotten.
@Component
class NobodyGoneFollows implements Farewell {
    private final SystemDatabase system;

    NobodyGoneFollows(SystemDatabase system) {
        this.system = system;
    }

    @Override
    public void to(UUID person) {
        system.jdbc().sql("delete from items.follow where person_id = :person").param("person", person).update();
        system.jdbc().sql("delete from items.visit where person_id = :person").param("person", person).update();
    }
}
