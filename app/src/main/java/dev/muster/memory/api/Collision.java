package dev.muster.memory.api;

import dev.muster.memory.Edited;

/// An edit that meets what others wrote: both sides are told, and nothing is kept.
final class Collision extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Edited.Collided collided;

    Collision(Edited.Collided collided) {
        super("memory.edit.collides", null, false, false);
        this.collided = collided;
    }

    Edited.Collided collided() {
        return collided;
    }
}
