package dev.muster.communities;

import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.SystemDatabase;
import java.util.UUID;

/// Gives a place that a test of another module opened by itself the charter of a community.
public final class Chartering {
    private Chartering() {}

    public static void give(Place place, Viewer owner, SystemDatabase system) {
        var purpose = UUID.randomUUID();
        system.jdbc().sql("insert into purposes.purpose (id, handle, title, path, proposer_id, created) values (:id, :handle, 'Beer that keeps', 'EDGES', :owner, now())")
            .param("id", purpose).param("handle", purpose.toString().substring(24)).param("owner", owner.self()).update();
        system.jdbc().sql("""
                insert into communities.charter (place_id, purpose_id, owner_id, spaces, stage_since, chartered)
                values (:place, :purpose, :owner, array['questions', 'pages', 'swarms'], now(), now())
                """)
            .param("place", place.id()).param("purpose", purpose).param("owner", owner.self()).update();
    }
}
