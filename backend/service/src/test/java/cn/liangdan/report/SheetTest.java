package cn.liangdan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sheet says what it was given, and computes nothing. */
class SheetTest {
    private static final List<Column<String>> COLUMNS = List.of(new Column<>("=A1", 10, text -> text), new Column<>("数", 10, text -> text));

    static Stream<JsonNode> cells() throws IOException {
        try (var in = SheetTest.class.getResourceAsStream("/good-inputs.json")) {
            return StreamSupport.stream(new ObjectMapper().readTree(in).spliterator(), false).filter(row -> row.has("cell"));
        }
    }

    private static List<Row> read(Sheet sheet) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet.finish()))) {
            return workbook.getFirstSheet().read();
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void writesAsTextWhatWouldBeComputed(JsonNode row) throws IOException {
        Sheet sheet = new Sheet("表", COLUMNS);
        sheet.add(Arrays.asList(row.get("cell").asText(), 1));
        Cell cell = read(sheet).get(1).getCell(0);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getText()).isEqualTo(row.get("exported").asText());
        assertThat(cell.getFormula()).isNull();
    }

    @Test
    void writesNumbersAndDaysAsSuch() throws IOException {
        Sheet sheet = new Sheet("表", COLUMNS);
        sheet.add(Arrays.asList(LocalDate.of(2026, 11, 22), 12));
        sheet.add(Arrays.asList(null, null));
        List<Row> rows = read(sheet);
        assertThat(rows.getFirst().getCellText(0)).isEqualTo("'=A1");
        assertThat(rows.get(1).getCellAsDate(0)).hasValueSatisfying(day -> assertThat(day.toLocalDate()).isEqualTo("2026-11-22"));
        assertThat(rows.get(1).getCellAsNumber(1)).hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("12"));
    }

    @Test
    void keepsEveryRowOfALongSheet() throws IOException {
        Sheet sheet = new Sheet("表", COLUMNS);
        for (int i = 1; i <= 1_700; i++) {
            sheet.add(Arrays.asList("第" + i + "行", i));
        }
        List<Row> rows = read(sheet);
        assertThat(rows).hasSize(1_701);
        assertThat(rows.get(1_700).getCellText(0)).isEqualTo("第1700行");
    }
}
