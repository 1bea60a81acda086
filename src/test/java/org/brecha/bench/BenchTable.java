package org.brecha.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/** Collects what a benchmark run measured, prints it as a table and keeps it as JSON. */
final class BenchTable {

  /** One measured figure with the goal it is held against (null: only reported). */
  private record Row(String work, double measured, String unit, String goal, Boolean met) {}

  private final List<Row> rows = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();

  void atLeast(String work, double measured, String unit, double goal) {
    rows.add(new Row(work, measured, unit, ">= " + number(goal), measured >= goal));
  }

  void atMost(String work, double measured, String unit, double goal) {
    rows.add(new Row(work, measured, unit, "<= " + number(goal), measured <= goal));
  }

  void reported(String work, double measured, String unit) {
    rows.add(new Row(work, measured, unit, null, null));
  }

  /** What could not be measured and why: a benchmark says so instead of leaving a gap. */
  void skipped(String work, String why) {
    skipped.add(work + ": " + why);
  }

  void print(PrintStream out) {
    out.println();
    out.printf("%-72s %14s %-8s %12s %s%n", "work", "measured", "unit", "goal", "");
    for (Row row : rows) {
      String met = row.met() == null ? "" : row.met() ? "reached" : "NOT REACHED";
      out.printf(
          "%-72s %14s %-8s %12s %s%n",
          row.work(),
          number(row.measured()),
          row.unit(),
          row.goal() == null ? "" : row.goal(),
          met);
    }
    skipped.forEach(line -> out.println("SKIPPED " + line));
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    List<Map<String, Object>> json = new ArrayList<>();
    for (Row row : rows) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("work", row.work());
      entry.put("measured", row.measured());
      entry.put("unit", row.unit());
      entry.put("goal", row.goal());
      entry.put("reached", row.met());
      json.add(entry);
    }
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(file.toFile(), Map.of("rows", json, "skipped", skipped));
  }

  private static String number(double value) {
    return value >= 1000
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
