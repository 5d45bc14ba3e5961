package dev.hubbub.app.server.mastodon.media;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/// A file as it was taken in: what it is by its content, whatever its name or its sender said.
///
/// Pictures are decoded and encoded anew, so that places, names of cameras and whatever else hides in a file stay
/// behind; GIFs keep their frames as they are.
public record Upload(String type, String mime, byte[] bytes, byte @Nullable [] preview, int width, int height) {

    /// No picture has more points.
    public static final int MOST_POINTS = 33_177_600;

    /// No file is larger, in bytes.
    public static final int LARGEST = 16 * 1024 * 1024;

    private static final int PREVIEW = 400;

    /// A file that is not taken.
    public static final class Refused extends Exception {
        Refused(String message) {
            super(message);
        }
    }

    /// Looks at a file.
    public static Upload of(byte[] bytes) throws Refused {
        if (bytes.length == 0) {
            throw new Refused("Validation failed: File can't be blank");
        }
        if (bytes.length > LARGEST) {
            throw new Refused("Validation failed: File file size must be less than 16 MB");
        }
        if (starts(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return picture(bytes, "image/png");
        }
        if (bytes.length > 3 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8 && (bytes[2] & 0xff) == 0xff) {
            return picture(bytes, "image/jpeg");
        }
        if (starts(bytes, 0, "GIF87a") || starts(bytes, 0, "GIF89a")) {
            return picture(bytes, "image/gif");
        }
        if (starts(bytes, 4, "ftyp") && !starts(bytes, 8, "avif") && !starts(bytes, 8, "heic")) {
            return new Upload("video", "video/mp4", bytes, null, 0, 0);
        }
        if (starts(bytes, 0, "ID3")) {
            return new Upload("audio", "audio/mpeg", bytes, null, 0, 0);
        }
        if (starts(bytes, 0, "OggS")) {
            return new Upload("audio", "audio/ogg", bytes, null, 0, 0);
        }
        throw new Refused("Validation failed: File content type is invalid");
    }

    private static Upload picture(byte[] bytes, String mime) throws Refused {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Refused("Validation failed: File content type is invalid");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_POINTS) {
                    throw new Refused("Validation failed: File " + width + "x" + height + " images are not supported");
                }
                BufferedImage image = reader.read(0);
                byte[] kept = mime.equals("image/gif") ? bytes : clean(image, mime);
                return new Upload("image", mime, kept, png(small(image)), width, height);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw new Refused("Validation failed: File content type is invalid");
        }
    }

    private static byte[] clean(BufferedImage image, String mime) throws IOException {
        if (mime.equals("image/png")) {
            return png(image);
        }
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = opaque.createGraphics();
        canvas.drawImage(image, 0, 0, null);
        canvas.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(opaque, "jpg", out);
        return out.toByteArray();
    }

    private static BufferedImage small(BufferedImage image) {
        double scale = Math.min(1, PREVIEW / (double) Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = small.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(image, 0, 0, width, height, null);
        canvas.dispose();
        return small;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static boolean starts(byte[] bytes, int at, String with) {
        byte[] wanted = with.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
