package dev.muster.attachments;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// What a file is called here: letters, digits and little else, with an ending that says what is inside.
final class FileName {
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNWANTED = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");
    private static final int LONGEST = 80;

    private FileName() {}

    static String of(String given, FileKind before, FileKind kept) {
        var name = FOLDERS.matcher(Normalizer.normalize(given, Normalizer.Form.NFC)).replaceFirst("");
        int dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1);
        boolean fits = before.fits(ending);
        var stem = clean(fits ? name.substring(0, dot) : name);
        return (stem.isEmpty() ? kept.picture() ? "picture" : "file" : stem) + "." + (fits && kept.fits(ending) ? clean(ending) : kept.ending());
    }

    private static String clean(String text) {
        var plain = EDGES.matcher(UNWANTED.matcher(text).replaceAll("-")).replaceAll("");
        int end = Math.min(plain.length(), LONGEST);
        return plain.substring(0, end > 0 && end < plain.length() && Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end);
    }
}
