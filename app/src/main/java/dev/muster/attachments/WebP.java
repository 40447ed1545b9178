package dev.muster.attachments;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageReader;

/// Pictures in Google's format, which the JDK does not read.
final class WebP {
    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int WITH_LOSS = name("VP8 ");
    private static final int TRANSPARENCY = name("ALPH");

    private WebP() {}

    private static int name(String letters) {
        return ByteBuffer.wrap(letters.getBytes(StandardCharsets.US_ASCII)).getInt();
    }

    /// Named here: it depends on who starts the program whether the JDK finds it by itself.
    static ImageReader reader() throws IOException {
        return new WebPImageReaderSpi().createReaderInstance(null);
    }

    /// Whether a picture was made with loss and nothing can be seen through it.
    static boolean isPhotograph(byte[] content) {
        var file = ByteBuffer.wrap(content);
        boolean withLoss = false;
        for (long at = FIRST_CHUNK; at + CHUNK_HEAD <= content.length;) {
            int chunk = file.getInt((int) at);
            if (chunk == TRANSPARENCY) {
                return false;
            }
            withLoss |= chunk == WITH_LOSS;
            long length = Integer.toUnsignedLong(Integer.reverseBytes(file.getInt((int) at + 4)));
            at += CHUNK_HEAD + length + length % 2;
        }
        return withLoss;
    }
}
