package dev.muster.attachments;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Pictures to send: honest ones, and those that lie.
public final class Pictures {
    /// What must not come through.
    public static final String SECRET = "52.5200 north, taken with camera 4711";

    private Pictures() {}

    /// Red on the left, blue on the right.
    public static byte[] of(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static BufferedImage read(byte[] content) {
        try {
            return ImageIO.read(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A photograph with where it was taken in it, whose camera was held in this way.
    public static byte[] photograph(int width, int height, int orientation) {
        var secret = SECRET.getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + secret.length);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0).putInt(0).put(secret);
        return after(of("jpg", width, height), 2, ByteBuffer.allocate(4 + exif.capacity()).putShort((short) 0xffe1).putShort((short) (exif.capacity() + 2)).put(exif.array()).array());
    }

    /// A PNG with a text in it.
    public static byte[] annotated(int width, int height) {
        return after(of("png", width, height), 33, chunk("tEXt", ("Comment\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1)));
    }

    /// A small PNG whose header says that it is as large as this.
    public static byte[] boasting(int width, int height) {
        return saying(of("png", 8, 8), width, height);
    }

    /// A small GIF that says so.
    public static byte[] boastingGif(int width, int height) {
        var gif = of("gif", 8, 8);
        for (int at = 6; at < gif.length - 9; at++) {
            if (gif[at] == 0x2c && gif[at + 5] == 8 && gif[at + 7] == 8) {
                ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN).putShort(6, (short) width).putShort(8, (short) height)
                        .putShort(at + 5, (short) width).putShort(at + 7, (short) height);
                return gif;
            }
        }
        throw new IllegalStateException("No picture in it");
    }

    /// A picture with something else behind it.
    public static byte[] followedBy(byte[] picture, byte[] more) {
        return after(picture, picture.length, more);
    }

    /// A PNG whose header says that it is as large as this.
    public static byte[] saying(byte[] picture, int width, int height) {
        var png = picture.clone();
        var header = ByteBuffer.allocate(13).put(png, 16, 13).putInt(0, width).putInt(4, height).array();
        var chunk = chunk("IHDR", header);
        System.arraycopy(chunk, 0, png, 8, chunk.length);
        return png;
    }

    /// A small JPEG whose frame says that it is as large as this.
    public static byte[] boastingJpeg(int width, int height) {
        var jpeg = of("jpg", 8, 8);
        for (int at = 2; at < jpeg.length - 9; at++) {
            if (jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) 0xc0) {
                ByteBuffer.wrap(jpeg).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                return jpeg;
            }
        }
        throw new IllegalStateException("No frame in it");
    }

    private static byte[] chunk(String type, byte[] data) {
        var crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.US_ASCII));
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length).putInt(data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data).putInt((int) crc.getValue()).array();
    }

    private static byte[] after(byte[] content, int at, byte[] more) {
        return ByteBuffer.allocate(content.length + more.length).put(content, 0, at).put(more).put(content, at, content.length - at).array();
    }
}
