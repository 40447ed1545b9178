package dev.muster.purposes;

/// What became of the purposes that came up along one path, as far as the viewer may know.
///
/// @param waiting proposed or assessed, and not decided on
/// @param no declined
/// @param go those with a Go, whether or not a community was opened
/// @param grow those that are to grow
/// @param opened those from which at least one community was opened
/// @param achieved those of them whose outcome measure has reached its target
public record PathCount(Path path, long proposed, long waiting, long no, long go, long grow, long opened, long achieved) {

    PathCount achieving(long further) {
        return new PathCount(path, proposed, waiting, no, go, grow, opened, achieved + further);
    }
}
