package org.brecha.download;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.FieldType;
import org.brecha.layer.LayerField;

/**
 * Writes rows of a table as dBASE III: UTF-8 without a language byte, which the file {@code .cpg}
 * beside it says. No value is blanks, as is an empty text; a text too long for one column goes on
 * in the next, so that none is cut. Numbers read back as the same numbers. Not thread-safe.
 */
final class DbfTable {

  private static final int NUMBER_WIDTH = 24;
  private static final int NUMBER_DECIMALS = 15;
  private static final int LEAST_INTEGER_WIDTH = 10;

  private static final byte[] NOTHING = {};

  /**
   * One column.
   *
   * @param name at most ten characters
   * @param field position of the field whose values it holds
   * @param piece which piece of a long text, from 0
   * @param type as dBASE names it: C, N or L
   */
  record Column(String name, int field, int piece, char type, int width, int decimals) {}

  private final FeatureTable table;
  private final List<Column> columns;

  /**
   * @param rows the columns are made as wide as their values
   */
  DbfTable(FeatureTable table, int[] rows) {
    this.table = table;
    this.columns = columns(table, rows);
  }

  List<Column> columns() {
    return columns;
  }

  private static List<Column> columns(FeatureTable table, int[] rows) {
    List<Column> plan = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int f = 0; f < table.fields().size(); f++) {
      LayerField field = table.fields().get(f);
      int[] widths = field.type() == FieldType.TEXT ? widths(table, rows, f) : new int[1];
      for (int piece = 0; piece < widths.length; piece++) {
        names.add(piece == 0 ? field.name() : field.name() + "_" + (piece + 1));
        plan.add(column(field.type(), f, piece, widths[piece], table, rows));
      }
    }
    List<String> cut = DbfNames.of(names);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < plan.size(); i++) {
      Column c = plan.get(i);
      columns.add(new Column(cut.get(i), c.field(), c.piece(), c.type(), c.width(), c.decimals()));
    }
    return List.copyOf(columns);
  }

  private static Column column(
      FieldType type, int field, int piece, int textWidth, FeatureTable table, int[] rows) {
    return switch (type) {
      case TEXT -> new Column("", field, piece, 'C', Math.max(1, textWidth), 0);
      case INTEGER -> new Column("", field, 0, 'N', integerWidth(table, rows, field), 0);
      case NUMBER -> new Column("", field, 0, 'N', NUMBER_WIDTH, NUMBER_DECIMALS);
      case BOOLEAN -> new Column("", field, 0, 'L', 1, 0);
    };
  }

  /** The most bytes of every piece of a text field. */
  private static int[] widths(FeatureTable table, int[] rows, int field) {
    int[] widths = new int[1];
    for (int row : rows) {
      if (table.value(row, field) instanceof String text) {
        List<byte[]> pieces = DbfText.pieces(text);
        if (pieces.size() > widths.length) {
          widths = Arrays.copyOf(widths, pieces.size());
        }
        for (int piece = 0; piece < pieces.size(); piece++) {
          widths[piece] = Math.max(widths[piece], pieces.get(piece).length);
        }
      }
    }
    return widths;
  }

  private static int integerWidth(FeatureTable table, int[] rows, int field) {
    int width = LEAST_INTEGER_WIDTH;
    for (int row : rows) {
      Object value = table.value(row, field);
      width = value == null ? width : Math.max(width, value.toString().length());
    }
    return width;
  }

  /**
   * Writes the file.
   *
   * @param out neither flushed nor closed
   */
  void write(int[] rows, OutputStream out) throws IOException {
    int recordBytes = 1 + columns.stream().mapToInt(Column::width).sum();
    int headerBytes = 33 + 32 * columns.size();
    if (headerBytes > 0xffff || recordBytes > 0xffff) {
      throw new IOException(
          "a dBASE table cannot hold " + columns.size() + " columns of " + recordBytes + " bytes");
    }
    ByteBuffer header = ByteBuffer.allocate(headerBytes).order(ByteOrder.LITTLE_ENDIAN);
    // The date of change has to be a date; the same for all, since the edition says it better.
    header.put((byte) 3).put((byte) 80).put((byte) 1).put((byte) 1);
    header.putInt(rows.length).putShort((short) headerBytes).putShort((short) recordBytes);
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      header.position(32 + 32 * i);
      header.put(column.name().getBytes(StandardCharsets.US_ASCII));
      header.position(32 + 32 * i + 11);
      header.put((byte) column.type());
      header.position(32 + 32 * i + 16);
      header.put((byte) column.width()).put((byte) column.decimals());
    }
    header.put(headerBytes - 1, (byte) '\r');
    out.write(header.array());
    byte[] record = new byte[recordBytes];
    for (int row : rows) {
      fill(record, row);
      out.write(record);
    }
    out.write(0x1a);
  }

  private void fill(byte[] record, int row) {
    Arrays.fill(record, (byte) ' ');
    int at = 1;
    int field = -1;
    List<byte[]> pieces = List.of();
    for (Column column : columns) {
      if (column.field() != field) {
        field = column.field();
        pieces = pieces(table.value(row, field));
      }
      byte[] cell = column.piece() < pieces.size() ? pieces.get(column.piece()) : NOTHING;
      int indent = column.type() == 'N' ? column.width() - cell.length : 0;
      System.arraycopy(cell, 0, record, at + indent, cell.length);
      at += column.width();
    }
  }

  private static List<byte[]> pieces(Object value) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof String text) {
      return DbfText.pieces(text);
    }
    String text =
        value instanceof Boolean truth
            ? truth ? "T" : "F"
            : value instanceof Double number ? numberText(number) : value.toString();
    return List.of(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** In digits alone where they fit, for not every reader knows exponents. */
  private static String numberText(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return "";
    }
    String plain = BigDecimal.valueOf(number).toPlainString();
    return plain.length() <= NUMBER_WIDTH ? plain : Double.toString(number);
  }
}
