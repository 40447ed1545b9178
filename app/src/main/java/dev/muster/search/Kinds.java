package dev.muster.search;

import dev.muster.search.spi.Findable;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// The kinds of things that can be found.
@Component
class Kinds {
    private final SingletonSupplier<List<Findable>> findables;

    /// @param findables asked when needed: what is found stands on search
    Kinds(ObjectProvider<Findable> findables) {
        this.findables = SingletonSupplier.of(() -> findables.orderedStream().toList());
    }

    List<Findable> all() {
        return findables.obtain();
    }

    Optional<Findable> of(String kind) {
        return all().stream().filter(each -> each.kind().equals(kind)).findFirst();
    }

    boolean have(String state) {
        return all().stream().anyMatch(each -> each.states().contains(state));
    }

    String[] names() {
        return all().stream().map(Findable::kind).toArray(String[]::new);
    }
}
