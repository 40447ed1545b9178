package dev.muster.measures;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a community stands among others, factor by factor, as Lithium's Community Health Index has it ({@link Quantile}).
/// There is no total: growing, staying and answering well hang together so little that one number would mislead.
///
/// @param communities how many there are to compare with, this one included
/// @param standings none where there are too few to compare with, or fewer than 5 people contributed here
public record Peers(int communities, List<Standing> standings) {
    /// The last so many days of the window are compared.
    public static final int DAYS = 90;

    /// What is compared. Views are no factor.
    public enum Factor {
        PEOPLE, CONTENT, LIVELINESS, INTERACTION, RESPONSIVENESS, SOLVED;

        @Nullable Double of(Peer peer) {
            return switch (this) {
                case PEOPLE -> (double) peer.people();
                case CONTENT -> (double) peer.content();
                case LIVELINESS -> (double) peer.days();
                case INTERACTION -> share(peer.replies());
                case RESPONSIVENESS -> share(peer.prompt());
                case SOLVED -> share(peer.solved());
            };
        }

        private static @Nullable Double share(Share share) {
            return share.footing() == Footing.NONE ? null : share.value();
        }
    }

    /// @param quantile from 0 to 1
    /// @param among how many communities of which this factor can be told, this one included
    public record Standing(Factor factor, double quantile, int among) {}

    /// What is compared of one community.
    record Peer(UUID place, long people, long content, long days, Share replies, Share prompt, Share solved) {}

    static Peers of(UUID place, List<Peer> peers) {
        var here = peers.stream().filter(each -> each.place().equals(place)).findFirst().orElse(null);
        if (here == null || peers.size() < Footing.LEAST) {
            return new Peers(peers.size(), List.of());
        }
        return new Peers(peers.size(), Arrays.stream(Factor.values()).map(factor -> standing(factor, here, peers)).filter(Objects::nonNull).toList());
    }

    private static @Nullable Standing standing(Factor factor, Peer here, List<Peer> peers) {
        var value = factor.of(here);
        var all = peers.stream().map(factor::of).filter(Objects::nonNull).toList();
        return value == null || all.size() < Footing.LEAST ? null : new Standing(factor, Quantile.of(value, all), all.size());
    }

    /// In how many factors it stands in the upper half.
    public long ahead() {
        return standings.stream().filter(each -> each.quantile() > .5).count();
    }
}
