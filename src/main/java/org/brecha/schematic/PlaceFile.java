package org.brecha.schematic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads place points from CSV with a header: {@code country, lon, lat} and a column of codes. */
public final class PlaceFile {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private PlaceFile() {}

  /**
   * Reads all places of a file in its order.
   *
   * @param country the only country code that rows may carry
   * @param codeColumn column with the code of the unit that holds the place
   * @throws SchematicException if a column is missing or a row is of another country, has no code
   *     or no coordinates on Earth
   */
  public static List<Place> read(Path file, String country, String codeColumn) throws IOException {
    try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
      for (String column : List.of("country", "lon", "lat", codeColumn)) {
        if (!rows.getHeaderMap().containsKey(column)) {
          throw new SchematicException(
              file.getFileName() + " has no column " + column + ", only " + rows.getHeaderNames());
        }
      }
      List<Place> places = new ArrayList<>();
      for (CSVRecord row : rows) {
        places.add(place(row, file, country, codeColumn));
      }
      return places;
    }
  }

  /**
   * Reads a column of names by a column of codes; of a code in several rows the first counts. Rows
   * of another country are passed over where the file has a column {@code country}.
   *
   * @throws SchematicException if a column is missing
   */
  public static void readNames(
      Path file, String country, String codeColumn, String nameColumn, Map<String, String> names)
      throws IOException {
    if (!Files.isReadable(file)) {
      throw new SchematicException("cannot read the file of names " + file);
    }
    try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
      for (String column : List.of(codeColumn, nameColumn)) {
        if (!rows.getHeaderMap().containsKey(column)) {
          throw new SchematicException(file.getFileName() + " has no column " + column);
        }
      }
      boolean countries = rows.getHeaderMap().containsKey("country");
      for (CSVRecord row : rows) {
        if (!countries || country.equals(row.get("country"))) {
          names.putIfAbsent(row.get(codeColumn), row.get(nameColumn));
        }
      }
    }
  }

  private static Place place(CSVRecord row, Path file, String country, String codeColumn) {
    String where = file.getFileName() + " row " + (row.getRecordNumber() + 1) + ": ";
    if (!country.equals(row.get("country"))) {
      throw new SchematicException(
          where + "country is " + row.get("country") + ", expected " + country);
    }
    String code = row.get(codeColumn);
    if (code.isBlank()) {
      throw new SchematicException(where + codeColumn + " is empty");
    }
    return new Place(
        code,
        degrees(row.get("lon"), 180, where + "lon"),
        degrees(row.get("lat"), 90, where + "lat"));
  }

  private static double degrees(String text, double limit, String where) {
    try {
      double value = Double.parseDouble(text);
      if (Math.abs(value) <= limit) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new SchematicException(where + " is no number: " + text, e);
    }
    throw new SchematicException(where + " is outside -" + limit + " to " + limit + ": " + text);
  }
}
