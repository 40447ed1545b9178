package dev.muster.swarms;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// When somebody does not want to be asked, and in how many swarms at once they help.
///
/// @param zone where their clock stands
/// @param from when their quiet hours begin; null where they have none
/// @param to when these end; the next day where that is not later
/// @param most in how many swarms at once they help, from 1 to 20
public record Hours(ZoneId zone, @Nullable LocalTime from, @Nullable LocalTime to, int most) {
    /// In how many swarms at once people help who say nothing of it.
    public static final int USUAL = 3;
    static final int MOST = 20;

    /// Whether they are not to be asked at that moment.
    public boolean resting(Instant at) {
        if (from == null || to == null || from.equals(to)) {
            return false;
        }
        var time = at.atZone(zone).toLocalTime();
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(to);
        return from.isBefore(to) ? begun && !over : begun || !over;
    }
}
