package dev.muster.shell.web;

import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Which version of something a program has read: an `ETag` when it reads, `If-Match` when it changes.
///
/// The tag changes with everything in the answer, so that nobody is told "not modified" about a count that was; what a
/// change has to match is the version alone, which an edit raises.
public final class Version {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})(?:-[0-9a-f]+)?\"");

    private Version() {}

    /// The tag of an answer that tells of a version.
    public static String tag(int version, Object answer) {
        return "\"" + version + "-" + Fingerprint.of(JSON.writeValueAsBytes(answer)) + "\"";
    }

    /// The version that a program wants to change.
    ///
    /// @param ifMatch the header, or null where it is missing
    /// @throws Refusal `shell.version-missing`, `shell.stale`
    public static int wanted(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new Refusal(Reason.NO_VERSION, "shell.version-missing");
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new Refusal(Reason.STALE, "shell.stale");
        }
        return Integer.parseInt(tag.group(1));
    }
}
