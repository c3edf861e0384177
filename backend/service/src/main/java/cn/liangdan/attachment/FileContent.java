package cn.liangdan.attachment;

import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * What a file is by its content, whatever its name says. Images are decoded and written anew, so that nothing but the
 * picture is kept (no position, no second file behind it).
 *
 * @param bytes as they are to be stored
 */
record FileContent(String mediaType, byte[] bytes) {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final long MAX_PIXELS = 60_000_000;
    private static final int MAX_SIDE = 2560;
    private static final int MAX_ENTRIES = 200;

    static FileContent of(byte[] bytes) {
        if (bytes.length == 0) {
            throw DomainException.of(ProblemType.FILE_TYPE);
        }
        if (startsWith(bytes, 0xFF, 0xD8, 0xFF)) {
            return new FileContent("image/jpeg", redraw(bytes, "jpeg"));
        }
        if (startsWith(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return new FileContent("image/png", redraw(bytes, "png"));
        }
        if (startsWith(bytes, '%', 'P', 'D', 'F', '-')) {
            return new FileContent("application/pdf", bytes);
        }
        if (startsWith(bytes, 'P', 'K', 3, 4) && isWorkbook(bytes)) {
            return new FileContent(XLSX, bytes);
        }
        if (isCsv(bytes)) {
            return new FileContent("text/csv", bytes);
        }
        throw DomainException.of(ProblemType.FILE_TYPE);
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] redraw(byte[] bytes, String format) {
        try {
            requireSaneSize(bytes);
            var image = ImageIO.read(new ByteArrayInputStream(bytes));
            if (image == null) {
                throw DomainException.of(ProblemType.IMAGE);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            var drawn = Thumbnails.of(new ByteArrayInputStream(bytes)).useExifOrientation(true).outputFormat(format);
            if (Math.max(image.getWidth(), image.getHeight()) > MAX_SIDE) {
                drawn.size(MAX_SIDE, MAX_SIDE);
            } else {
                drawn.scale(1);
            }
            drawn.outputQuality(0.85).toOutputStream(out);
            return out.toByteArray();
        } catch (IOException | RuntimeException e) {
            throw e instanceof DomainException known ? known : DomainException.of(ProblemType.IMAGE);
        }
    }

    /** From the header, before anything is decoded. */
    private static void requireSaneSize(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw DomainException.of(ProblemType.IMAGE);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MAX_PIXELS) {
                    throw DomainException.of(ProblemType.IMAGE);
                }
            } finally {
                reader.dispose();
            }
        }
    }

    /** Reads names only; what is in the sheets is for the import to limit. */
    private static boolean isWorkbook(byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            boolean workbook = false;
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                workbook |= entry.getName().equals("xl/workbook.xml");
                if (++entries > MAX_ENTRIES) {
                    return false;
                }
            }
            return workbook;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isCsv(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            boolean plain = text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
            String start = text.stripLeading();
            return plain && !start.startsWith("<") && text.contains(",");
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
