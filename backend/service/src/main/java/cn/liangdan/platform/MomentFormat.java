package cn.liangdan.platform;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** A moment with its zone (RFC 3339) that exists, of the years 1900 to 2199. There is no 24:00 and no leap second. */
final class MomentFormat implements Format {
    private static final Pattern SHAPE = Pattern.compile(
            "(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");

    @Override
    public String getName() {
        return "date-time";
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        try {
            return SHAPE.matcher(value).matches() && OffsetDateTime.parse(value) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
