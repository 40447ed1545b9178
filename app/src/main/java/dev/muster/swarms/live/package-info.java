/// The rooms of swarms while people have them open: what happens there is told at once.
///
/// Start at {@link dev.muster.swarms.live.LiveRooms}. The database says which swarm has changed; what there is to tell is read
/// again for each viewer, under their rights.
@NullMarked
package dev.muster.swarms.live;

import org.jspecify.annotations.NullMarked;
