package cn.liangdan.platform;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A calendar day that exists, of the years 1900 to 2199. */
final class DayFormat implements Format {
    private static final Pattern SHAPE = Pattern.compile("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");

    @Override
    public String getName() {
        return "date";
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        try {
            return SHAPE.matcher(value).matches() && LocalDate.parse(value) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
