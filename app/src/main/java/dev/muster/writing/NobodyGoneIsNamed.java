package dev.muster.writing;

import dev.muster.people.spi.Farewell;
import dev.muster.shell.SystemDatabase;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Whoever leaves for good is told of no mention any more; the texts that name them stay.
@Component
class NobodyGoneIsNamed implements Farewell {
    private final SystemDatabase system;

    NobodyGoneIsNamed(SystemDatabase system) {
        this.system = system;
    }

    @Override
    public void to(UUID person) {
        system.jdbc().sql("delete from writing.mention where person_id = :person").param("person", person).update();
        system.jdbc().sql("delete from writing.no_letter where person_id = :person").param("person", person).update();
    }
}
