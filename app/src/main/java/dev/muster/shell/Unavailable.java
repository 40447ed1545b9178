package dev.muster.shell;

/// Not now: thrown where we know of an {@link Outage} before the database tells.
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final Outage outage;

    public Unavailable(Outage outage) {
        super(outage.key(), null, false, false);
        this.outage = outage;
    }

    public Outage outage() {
        return outage;
    }
}
