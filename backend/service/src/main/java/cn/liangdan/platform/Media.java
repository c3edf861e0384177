package cn.liangdan.platform;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What may be sent and what may be asked for. */
final class Media {
    private Media() {}

    static boolean acceptsJson(String accept) {
        return accepts(accept, "application/json");
    }

    /** @return true when one of the types, or a range that holds one, is asked for */
    static boolean accepts(String accept, String... types) {
        for (String range : accept.toLowerCase(Locale.ROOT).split(",")) {
            String type = range.split(";")[0].trim();
            boolean refused = range.replace(" ", "").matches(".*;q=0(\\.0*)?");
            if (!refused && (type.equals("*/*") || Arrays.stream(types).anyMatch(one -> isWithin(one, type)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(String type, String range) {
        return range.equals(type) || range.equals(type.substring(0, type.indexOf('/')) + "/*");
    }

    static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";");
        if (!parts[0].trim().equals("application/json") || parts.length > 2) {
            return false;
        }
        return parts.length == 1 || parts[1].trim().replace("\"", "").equals("charset=utf-8");
    }
}
