package dev.muster.attachments;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/// Hears whether a picture's data end before its header says. The reader for JPEG makes do with that and paints the rest grey.
final class CutShort implements IIOReadWarningListener {
    private boolean happened;

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        happened |= warning.toLowerCase(Locale.ROOT).contains("premature end");
    }

    boolean happened() {
        return happened;
    }
}
