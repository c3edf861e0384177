package cn.liangdan.attachment;

import java.util.Map;
import org.apache.commons.compress.utils.FileNameUtils;

/** File names as people know them, made harmless: no path, no control characters, an ending that tells the truth. */
final class FileName {
    private static final int MAX = 100;
    private static final Map<String, String> ENDINGS = Map.of(
            "image/jpeg", "jpg",
            "image/png", "png",
            "application/pdf", "pdf",
            "text/csv", "csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private FileName() {}

    static String clean(String name, String mediaType) {
        String last = name.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1);
        String base = FileNameUtils.getBaseName(last) == null ? last : FileNameUtils.getBaseName(last);
        String plain = base.replaceAll("[\\p{C}\\p{Z}:*?\"<>|;%]+", " ").strip();
        String kept = plain.isEmpty() || plain.matches("\\.+") ? "file" : plain;
        String cut = kept.substring(0, kept.offsetByCodePoints(0, Math.min(MAX, kept.codePointCount(0, kept.length()))));
        return cut + "." + ENDINGS.get(mediaType);
    }
}
