package dev.muster.attachments;

import dev.muster.shell.Outage;
import dev.muster.shell.Unavailable;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A picture as it is kept: drawn anew, no wider than a text is, upright, and without whatever else was in its file
/// (where and with what it was taken, texts, thumbnails).
///
/// A GIF becomes a still PNG of its first frame, a WebP a JPEG where it was made with loss and covers what is behind it, else
/// a PNG. What is larger than {@link #mostPoints} is refused by its header, before anything is decoded.
record Picture(FileKind kind, byte[] content, int width, int height) {
    static final int WIDEST = 1_600;
    static final int HIGHEST = 6_400;
    private static final int MOST_POINTS = 50_000_000;
    /// The reader of these keeps some ten bytes for a point, and reads what can be seen through wrongly when it skips points.
    private static final int MOST_POINTS_OF_WEBP = 16_000_000;
    private static final int LONGEST_SIDE = 30_000;
    /// So many points are held at once, whatever the picture has.
    private static final double HELD = 16_000_000;
    private static final float QUALITY = 0.85f;
    /// A picture takes up to some 200 MB while it is read, so they take turns.
    private static final Semaphore TURN = new Semaphore(1, true);
    private static final int PATIENCE_SECONDS = 10;

    static {
        ImageIO.setUseCache(false);
    }

    /// Why a picture is not kept.
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;

        /// @param key message key of the sentence
        Unfit(String key) {
            super(key);
        }
    }

    /// @throws Unfit where it is too large, or is not what it says it is
    static Picture of(FileKind kind, byte[] content) throws Unfit {
        try {
            if (!TURN.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Unavailable(Outage.BUSY);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Unavailable(Outage.BUSY);
        }
        try {
            return drawn(kind, content);
        } finally {
            TURN.release();
        }
    }

    private static Picture drawn(FileKind kind, byte[] content) throws Unfit {
        try {
            var kept = kind == FileKind.JPEG || kind == FileKind.WEBP && WebP.isPhotograph(content) ? FileKind.JPEG : FileKind.PNG;
            var upright = upright(read(kind, content), kind == FileKind.JPEG ? Turn.of(content) : Turn.NONE, kept == FileKind.JPEG);
            return new Picture(kept, written(kept, upright), upright.getWidth(), upright.getHeight());
        } catch (IOException | RuntimeException _) {
            // Readers meet a file that lies with exceptions of every sort.
            throw new Unfit("attachments.broken");
        }
    }

    private static BufferedImage read(FileKind kind, byte[] content) throws IOException, Unfit {
        var reader = kind == FileKind.WEBP ? WebP.reader() : ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT)).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            return read(reader, kind);
        } finally {
            reader.dispose();
        }
    }

    /// As many points as a picture may have.
    static int mostPoints(FileKind kind) {
        return kind == FileKind.WEBP ? MOST_POINTS_OF_WEBP : MOST_POINTS;
    }

    private static BufferedImage read(ImageReader reader, FileKind kind) throws IOException, Unfit {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > mostPoints(kind) || Math.max(width, height) > LONGEST_SIDE) {
            throw new Unfit("attachments.too-many-points");
        }
        var cut = new CutShort();
        reader.addIIOReadWarningListener(cut);
        var param = reader.getDefaultReadParam();
        int forWidth = width / (2 * WIDEST);
        int forRoom = (int) Math.ceil(Math.sqrt((double) width * height / HELD));
        int every = kind == FileKind.WEBP ? 1 : Math.max(1, Math.max(forWidth, forRoom));
        param.setSourceSubsampling(every, every, 0, 0);
        var image = reader.read(0, param);
        if (cut.happened()) {
            throw new Unfit("attachments.broken");
        }
        return image;
    }

    /// Turned as the camera was held, and no larger than wanted; a JPEG in the colours that every screen has.
    private static BufferedImage upright(BufferedImage image, Turn turn, boolean opaque) {
        var size = turn.swaps() ? new int[] {image.getHeight(), image.getWidth()} : new int[] {image.getWidth(), image.getHeight()};
        double scale = Math.min(1, Math.min((double) WIDEST / size[0], (double) HIGHEST / size[1]));
        if (scale == 1 && turn == Turn.NONE && !opaque) {
            return image;
        }
        var source = image;
        while (scale < 0.5) {
            source = drawn(source, AffineTransform.getScaleInstance(0.5, 0.5), Math.max(1, source.getWidth() / 2), Math.max(1, source.getHeight() / 2), opaque);
            scale *= 2;
        }
        int width = Math.max(1, (int) Math.round((turn.swaps() ? source.getHeight() : source.getWidth()) * scale));
        int height = Math.max(1, (int) Math.round((turn.swaps() ? source.getWidth() : source.getHeight()) * scale));
        var how = AffineTransform.getScaleInstance(scale, scale);
        how.concatenate(turn.of(source.getWidth(), source.getHeight()));
        return drawn(source, how, width, height, opaque);
    }

    private static BufferedImage drawn(BufferedImage source, AffineTransform how, int width, int height, boolean opaque) {
        var target = new BufferedImage(width, height, opaque || !source.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        var pen = target.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(source, how, null);
        pen.dispose();
        return target;
    }

    private static byte[] written(FileKind kind, BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(kind.name().toLowerCase(Locale.ROOT)).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var param = writer.getDefaultWriteParam();
            if (kind == FileKind.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
