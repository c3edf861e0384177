package cn.liangdan.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook of one sheet: rows are written out as they come, so that only the finished file is held (docs/adr/019). */
final class Sheet {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What begins a formula somewhere: the signs themselves, their wide forms, and blanks that an import drops before them. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final int FLUSHED = 500;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(bytes, "Liangdan", "1.0");
    private final Worksheet sheet;
    private int rows;

    Sheet(String name, List<? extends Column<?>> columns) {
        sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
            sheet.inlineString(0, i, harmless(columns.get(i).head()));
            sheet.style(0, i).bold().set();
        }
        rows = 1;
    }

    /** @param cells texts, numbers, days, or nothing */
    void add(List<@Nullable Object> cells) {
        for (int i = 0; i < cells.size(); i++) {
            write(i, cells.get(i));
        }
        rows++;
        if (rows % FLUSHED == 0) {
            run(sheet::flush);
        }
    }

    private void write(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(rows, column, number);
            case LocalDate day -> {
                sheet.value(rows, column, day);
                sheet.style(rows, column).format("yyyy-mm-dd").set();
            }
            default -> sheet.inlineString(rows, column, harmless(value.toString()));
        }
    }

    /** Text that a spreadsheet would compute, as text that it shows. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    byte[] finish() {
        run(workbook::finish);
        return bytes.toByteArray();
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void run(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
