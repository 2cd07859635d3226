package casus.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook. Texts are cells of text, which no spreadsheet runs; what does not fit a sheet goes on in the next one. A cell holds
 * 32,767 characters at most; a longer text is cut, says so in the cell and is counted. It is written into a file of its own first, as
 * the library puts the moment of writing into it.
 */
final class XlsxTable<T> implements Table<T>, Closeable {
    private static final int ROWS_PER_SHEET = 1_048_576;
    private static final int ROWS_KEPT = 200;
    private static final int CELL = 32_767;

    private final List<Column<T>> columns;
    private final LeftOut leftOut;
    private final String name;
    private final OutputStream out;
    private final Path file;
    private final OutputStream written;
    private final Workbook book;
    private final int rowsPerSheet;
    private @Nullable Worksheet sheet;
    private int sheets;
    private int row;

    XlsxTable(List<Column<T>> columns, String name, OutputStream out, LeftOut leftOut) throws IOException {
        this(columns, name, out, leftOut, ROWS_PER_SHEET);
    }

    XlsxTable(List<Column<T>> columns, String name, OutputStream out, LeftOut leftOut, int rowsPerSheet)
            throws IOException {
        this.columns = columns;
        this.leftOut = leftOut;
        this.name = name;
        this.out = out;
        this.file = Files.createTempFile("casus", ".xlsx");
        this.written = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        this.book = new Workbook(written, "Casus", null);
        this.rowsPerSheet = rowsPerSheet;
    }

    @Override
    public void take(T one) throws IOException {
        Worksheet current = sheet;
        if (current == null || row == rowsPerSheet) {
            current = next();
        }
        for (int i = 0; i < columns.size(); i++) {
            put(current, i, columns.get(i).value().apply(one));
        }
        row++;
        if (row % ROWS_KEPT == 0) {
            current.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        if (sheet == null) {
            next();
        }
        if (sheet != null) {
            sheet.finish();
        }
        book.finish();
        written.close();
        Timeless.copy(file, out);
    }

    @Override
    public void close() throws IOException {
        written.close();
        Files.deleteIfExists(file);
    }

    private Worksheet next() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        sheets++;
        Worksheet made = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        for (int i = 0; i < columns.size(); i++) {
            made.inlineString(0, i, columns.get(i).name());
        }
        row = 1;
        sheet = made;
        return made;
    }

    private void put(Worksheet current, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            current.value(row, column, number);
        } else if (value instanceof Boolean flag) {
            current.value(row, column, flag);
        } else if (value != null) {
            current.inlineString(row, column, fitting(value.toString()));
        }
    }

    private String fitting(String text) {
        if (text.length() <= CELL) {
            return text;
        }
        leftOut.count("cells longer than 32,767 characters cut");
        String note = " [cut here: the text has " + text.length() + " characters]";
        int end = CELL - note.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + note;
    }
}
