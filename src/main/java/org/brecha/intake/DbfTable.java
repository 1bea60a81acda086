package org.brecha.intake;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The attributes of a Shapefile (dBase III+ and its kin). Values are text without padding, {@link
 * BigDecimal}, {@link Boolean} or null.
 */
final class DbfTable {

  private static final int DELETED = '*';
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Charsets by the language id in byte 29 of the header. */
  private static final Map<Integer, String> LANGUAGES =
      Map.ofEntries(
          Map.entry(0x01, "IBM437"),
          Map.entry(0x02, "IBM850"),
          Map.entry(0x03, "windows-1252"),
          Map.entry(0x08, "IBM865"),
          Map.entry(0x0a, "IBM850"),
          Map.entry(0x0e, "IBM850"),
          Map.entry(0x10, "IBM850"),
          Map.entry(0x12, "IBM850"),
          Map.entry(0x14, "IBM850"),
          Map.entry(0x16, "IBM850"),
          Map.entry(0x19, "IBM437"),
          Map.entry(0x1b, "IBM437"),
          Map.entry(0x1d, "IBM850"),
          Map.entry(0x24, "IBM860"),
          Map.entry(0x25, "IBM850"),
          Map.entry(0x37, "IBM850"),
          Map.entry(0x57, "windows-1252"),
          Map.entry(0x58, "windows-1252"),
          Map.entry(0x59, "windows-1252"),
          Map.entry(0xc8, "windows-1250"),
          Map.entry(0xc9, "windows-1251"),
          Map.entry(0xca, "windows-1254"));

  private final ByteBuffer bytes;
  private final Charset charset;
  private final List<Field> fields = new ArrayList<>();
  private final int rows;
  private final int headerLength;
  private final int rowLength;

  private record Field(String name, char type, int offset, int length) {}

  /** A value whose bytes did not fit the encoding of the table. */
  record Misfit(String field, String readAs) {}

  /**
   * @param charset encoding of the text
   * @throws BoundaryFileException if it is no dBase file
   */
  DbfTable(byte[] content, Charset charset) {
    this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    this.charset = charset;
    if (content.length < 33) {
      throw new BoundaryFileException(null, "malformed-dbf", "the .dbf has no header");
    }
    this.rows = bytes.getInt(4);
    this.headerLength = bytes.getShort(8) & 0xffff;
    this.rowLength = bytes.getShort(10) & 0xffff;
    int offset = 1;
    for (int at = 32; at + 32 <= headerLength && content[at] != 0x0d; at += 32) {
      int end = at;
      while (end < at + 11 && content[end] != 0) {
        end++;
      }
      int length = content[at + 16] & 0xff;
      fields.add(
          new Field(
              new String(content, at, end - at, charset).strip(),
              (char) content[at + 11],
              offset,
              length));
      offset += length;
    }
    if (fields.isEmpty()
        || offset > rowLength
        || rows < 0
        || headerLength + (long) rows * rowLength > content.length + 1L) {
      throw new BoundaryFileException(
          null, "malformed-dbf", "the .dbf is shorter than its header says or damaged");
    }
  }

  /** The charset that the language id of the header stands for, if it stands for one we know. */
  static Optional<Charset> findLanguage(byte[] content) {
    String name = content.length > 29 ? LANGUAGES.get(content[29] & 0xff) : null;
    return name == null ? Optional.empty() : Optional.of(Charset.forName(name));
  }

  /** Whether all text of the table could be UTF-8. */
  static boolean isUtf8(byte[] content) {
    try {
      int header = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getShort(8) & 0xffff;
      StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(content, header, content.length - header));
      return true;
    } catch (CharacterCodingException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  int rows() {
    return rows;
  }

  List<String> fields() {
    return fields.stream().map(Field::name).toList();
  }

  boolean isDeleted(int row) {
    return bytes.get(headerLength + row * rowLength) == DELETED;
  }

  /**
   * The values of a row by field.
   *
   * @param misfits gets every value that is not in the encoding of the table
   */
  Map<String, Object> row(int row, List<Misfit> misfits) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Field field : fields) {
      byte[] raw = new byte[field.length];
      bytes.get(headerLength + row * rowLength + field.offset, raw);
      values.put(field.name, value(field, raw, misfits));
    }
    return values;
  }

  private Object value(Field field, byte[] raw, List<Misfit> misfits) {
    return switch (field.type) {
      case 'N', 'F' -> number(new String(raw, StandardCharsets.US_ASCII).strip());
      case 'L' -> {
        String flag = new String(raw, StandardCharsets.US_ASCII).toUpperCase(Locale.ROOT);
        yield "TY".contains(flag) ? Boolean.TRUE : "FN".contains(flag) ? Boolean.FALSE : null;
      }
      default -> text(field, raw, misfits);
    };
  }

  private static Object number(String text) {
    try {
      return text.isEmpty() ? null : new BigDecimal(text);
    } catch (NumberFormatException e) {
      // Stars stand for a number that did not fit; anything else is kept to be complained about.
      return text.startsWith("*") ? null : text;
    }
  }

  private String text(Field field, byte[] raw, List<Misfit> misfits) {
    int end = raw.length;
    while (end > 0 && (raw[end - 1] == ' ' || raw[end - 1] == 0)) {
      end--;
    }
    if (end == 0) {
      return null;
    }
    String text = decode(raw, end);
    String other = text;
    if (text == null) {
      other = new String(raw, 0, end, WINDOWS_1252).strip();
    } else if (!charset.equals(StandardCharsets.UTF_8)) {
      other = NameFold.unmangle(text);
    }
    if (!other.equals(text)) {
      misfits.add(new Misfit(field.name, other));
    }
    return other;
  }

  private String decode(byte[] raw, int end) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(raw, 0, end)).toString().strip();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
