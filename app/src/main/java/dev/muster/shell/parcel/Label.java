package dev.muster.shell.parcel;

import java.util.List;

/// What every parcel says of itself; each kind of parcel says more.
public interface Label {

    /// What kind of parcel it is.
    String format();

    /// Which version of that format.
    int version();

    /// The Muster that made it.
    String muster();

    List<Part> parts();
}
