package dev.muster.purposes.web;

import dev.muster.purposes.Purpose;
import dev.muster.purposes.RoadMap;
import dev.muster.purposes.Unlocking;
import dev.muster.shell.web.Link;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What a purpose's page says of the road map: what unlocks it, and what it unlocks.
@Component
class RoadSigns {
    private final RoadMap road;

    RoadSigns(RoadMap road) {
        this.road = road;
    }

    PurposeView.Road of(Purpose purpose) {
        var around = road.around(purpose);
        return new PurposeView.Road(around.waits().stream().map(each -> sign(each, each.after(), around.known())).toList(),
                around.unlocks().stream().map(each -> sign(each, each.purpose(), around.known())).toList());
    }

    private static PurposeView.Sign sign(Unlocking link, UUID other, Map<UUID, Purpose> known) {
        var purpose = Objects.requireNonNull(known.get(other));
        return new PurposeView.Sign(new Link(purpose.title(), purpose.address()), link.condition(), link.met());
    }
}
