package dev.muster.attachments;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a camera was held, as it notes in a photograph (EXIF 2.3, tag 0x0112): what to do so that up is up.
///
/// The matrix maps the points of a picture of width 1 and height 1 about its corner; see {@link #of(int, int)}.
enum Turn {
    NONE(1, 0, 0, 1), MIRROR(-1, 0, 0, 1), HALF(-1, 0, 0, -1), FLIP(1, 0, 0, -1),
    TRANSPOSE(0, 1, 1, 0), RIGHT(0, 1, -1, 0), TRANSVERSE(0, -1, -1, 0), LEFT(0, -1, 1, 0);

    private static final int ORIENTATION = 0x0112;
    private static final int APP1 = 0xffe1;
    private static final int START_OF_SCAN = 0xffda;
    private static final long EXIF = 0x457869660000L;
    private final int a;
    private final int b;
    private final int c;
    private final int d;

    Turn(int a, int b, int c, int d) {
        this.a = a;
        this.b = b;
        this.c = c;
        this.d = d;
    }

    /// Whether width becomes height.
    boolean swaps() {
        return a == 0;
    }

    /// The turn of a picture of this size, into the corner.
    AffineTransform of(int width, int height) {
        int x = (a < 0 ? width : 0) + (c < 0 ? height : 0);
        int y = (b < 0 ? width : 0) + (d < 0 ? height : 0);
        return new AffineTransform(a, b, c, d, x, y);
    }

    /// What a JPEG notes; one that notes nothing, or nonsense, stays as it is.
    static Turn of(byte[] jpeg) {
        try {
            return of(ByteBuffer.wrap(jpeg).position(2));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException _) {
            return NONE;
        }
    }

    private static Turn of(ByteBuffer jpeg) {
        while (true) {
            int marker = jpeg.getShort() & 0xffff;
            int length = jpeg.getShort() & 0xffff;
            int next = jpeg.position() + length - 2;
            if (marker == START_OF_SCAN || marker < 0xff00 || length < 2) {
                return NONE;
            }
            if (marker == APP1 && length > 16 && (jpeg.getLong(jpeg.position()) >>> 16) == EXIF) {
                return ofTiff(jpeg.slice(jpeg.position() + 6, next - jpeg.position() - 6));
            }
            jpeg.position(next);
        }
    }

    private static Turn ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
                int value = tiff.getShort(entry + 8) & 0xffff;
                return value >= 1 && value <= values().length ? values()[value - 1] : NONE;
            }
        }
        return NONE;
    }
}
