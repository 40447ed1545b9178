package dev.muster.measures;

import org.jspecify.annotations.Nullable;

/// Whether people who reply to others are replied to by them.
///
/// A tie leads from one person to another to whom the first replied at least once.
///
/// @param people who replied or were replied to
/// @param ties all of them
/// @param mutual those that lead back as well, both directions counted
public record Reciprocity(long people, long ties, long mutual) {

    public Reciprocity {
        if (mutual > ties || mutual % 2 != 0) {
            throw new IllegalArgumentException(mutual + " of " + ties);
        }
    }

    /// Pairs of people between whom at least one replied, and how many of them both did.
    public Share pairs() {
        return new Share(mutual / 2, ties - mutual / 2);
    }

    /// How many of the ties there could be there are.
    public double density() {
        return people < 2 ? 0 : (double) ties / people / (people - 1);
    }

    /// The share of ties that lead back; null where there is none.
    public @Nullable Double share() {
        return ties == 0 ? null : (double) mutual / ties;
    }

    /// How much more ties lead back than chance alone would have them, at this density: 1 where all do, 0 as by chance, below 0
    /// where people avoid it (D. Garlaschelli and M. I. Loffredo, "Patterns of link reciprocity in directed networks", Phys. Rev.
    /// Lett. 93 (2004), 268701). Null where it has no meaning: without ties, and where everybody replied to everybody.
    public @Nullable Double corrected() {
        var share = share();
        return share == null || density() == 1 ? null : beyondChance(share);
    }

    /// The interval of the share: Wilson's of the share of pairs, since two ties of a pair are no two cases, carried over.
    public @Nullable Interval interval() {
        var pairs = pairs().interval();
        return pairs == null ? null : new Interval(ofTies(pairs.low()), ofTies(pairs.high()));
    }

    /// The same for the corrected value.
    public @Nullable Interval correctedInterval() {
        var share = interval();
        return share == null || corrected() == null ? null : new Interval(beyondChance(share.low()), beyondChance(share.high()));
    }

    private double beyondChance(double share) {
        return (share - density()) / (1 - density());
    }

    /// A mutual pair has two ties, any other has one.
    private static double ofTies(double ofPairs) {
        return 2 * ofPairs / (1 + ofPairs);
    }
}
