package dev.muster.look;

/// A page with something to show.
///
/// @param name the file it is written to, and what a test calls it
/// @param view what its template takes as `view`; nothing for pages that need none
record Sample(String name, String template, Object view, Viewer viewer) {
    enum Viewer { NOBODY, MEMBER, STRATEGIST }

    static Sample of(String name, String template, Object view) {
        return new Sample(name, template, view, Viewer.STRATEGIST);
    }

    Sample seenBy(Viewer other) {
        return new Sample(name, template, view, other);
    }

    @Override
    public String toString() {
        return name;
    }
}
