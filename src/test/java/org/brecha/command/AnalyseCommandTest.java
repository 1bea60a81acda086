package org.brecha.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AnalyseCommandTest {

  private static final Path REFERENCE = Path.of("src/test/resources/reference");
  private static final Path VALUES = REFERENCE.resolve("nc-sids-1974-values.csv");
  private static final Path NEIGHBOURS = REFERENCE.resolve("nc-sids-1974-neighbours.csv");

  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int analyse(Object... arguments) {
    CommandLine line = new CommandLine(new AnalyseCommand());
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
  }

  private Path file(String name, String text) throws Exception {
    return Files.writeString(directory.resolve(name), text);
  }

  private static void agree(List<String> expected, List<String> computed) {
    assertEquals(expected.size(), computed.size());
    assertEquals(expected.get(0), computed.get(0));
    for (int row = 1; row < expected.size(); row++) {
      String[] theirs = expected.get(row).split(",");
      String[] ours = computed.get(row).split(",");
      assertEquals(theirs.length, ours.length);
      assertEquals(theirs[0], ours[0]);
      for (int column = 1; column < theirs.length; column++) {
        double value = Double.parseDouble(theirs[column]);
        assertEquals(value, Double.parseDouble(ours[column]), 1e-9 * Math.abs(value));
      }
    }
  }

  @Test
  void the_reference_comes_back_column_by_column() throws Exception {
    Path values = directory.resolve("nc-values.csv");
    assertEquals(0, analyse("--values", VALUES, "--neighbours", NEIGHBOURS, "--out", values));
    agree(Files.readAllLines(VALUES), Files.readAllLines(values));
    agree(
        Files.readAllLines(REFERENCE.resolve("nc-sids-1974-global.csv")),
        Files.readAllLines(directory.resolve("nc-global.csv")));
  }

  @Test
  void without_out_the_units_go_to_standard_output_and_nothing_else_does() throws Exception {
    assertEquals(0, analyse("--values", VALUES, "--neighbours", NEIGHBOURS));
    agree(Files.readAllLines(VALUES), out.toString().lines().toList());
    assertTrue(err.toString().contains("moran_I_rate_W,0.23091"), err.toString());
  }

  @Test
  void permutations_and_classes_are_added_and_the_seed_is_published() {
    Object[] arguments = {
      "--values",
      VALUES,
      "--neighbours",
      NEIGHBOURS,
      "--permutations",
      999,
      "--seed",
      5,
      "--alpha",
      0.1
    };
    assertEquals(0, analyse(arguments));
    String first = out.toString();
    assertTrue(
        first
            .lines()
            .findFirst()
            .orElseThrow()
            .endsWith(
                "gi_star_p_perm,gi_star_p_perm_fdr,"
                    + "local_moran_rate_class,local_moran_ebz_class,gi_star_class"));
    assertTrue(first.contains(",HH,"), "no hotspot at all");
    assertTrue(err.toString().contains("permutations,999\nseed,5\n"), err.toString());
    out.getBuffer().setLength(0);
    analyse(arguments);
    assertEquals(first, out.toString());
  }

  @Test
  void wrong_cells_are_all_named_by_row_and_column() throws Exception {
    Path values =
        file("v.csv", "id,n,population\na,1,100\nb,-2,100\nc,x,0\na,1.5,100\n\ne,1\nf,1,1e3\n");
    assertEquals(1, analyse("--values", values, "--neighbours", NEIGHBOURS));
    List<String> said = new ArrayList<>(err.toString().lines().toList());
    assertEquals(
        "analyse: " + values + ", row 3, column n: -2 is not a whole number from 0 on",
        said.get(0));
    assertEquals(values + ", row 4, column n: \"x\" is not a number", said.get(1));
    assertEquals(values + ", row 4, column population: 0 is not above 0", said.get(2));
    assertEquals(values + ", row 5, column id: \"a\" stands there twice", said.get(3));
    assertEquals(values + ", row 5, column n: 1.5 is not a whole number from 0 on", said.get(4));
    assertEquals(values + ", row 7, column population: is empty", said.get(5));
    assertEquals(6, said.size());
    assertEquals("", out.toString());
  }

  @Test
  void unknown_neighbours_and_neighbours_of_oneself_are_named() throws Exception {
    Path values = file("v.csv", "id,n,population\na,1,9\nb,2,9\nc,3,9\nd,4,9\n");
    Path links = file("l.csv", "id,neighbour\na,b\na,z\nc,c\n");
    assertEquals(1, analyse("--values", values, "--neighbours", links));
    assertTrue(err.toString().contains("row 3, column neighbour: \"z\" is no id of the values"));
    assertTrue(err.toString().contains("row 4, column neighbour: a unit is not its own neighbour"));
  }

  @Test
  void a_missing_column_and_a_missing_file_are_said() throws Exception {
    Path values = file("v.csv", "id,count,population\na,1,9\n");
    assertEquals(1, analyse("--values", values, "--neighbours", NEIGHBOURS));
    assertTrue(err.toString().contains("there is no column n, but id, count, population"));
    assertEquals(1, analyse("--values", directory.resolve("none"), "--neighbours", NEIGHBOURS));
    assertTrue(err.toString().contains("there is no file"));
  }

  @Test
  void pairs_given_once_count_both_ways_and_islands_have_empty_cells() throws Exception {
    Path values = file("v.csv", "id,n,population\na,1,90\nb,2,90\nc,3,90\nd,4,90\ne,9,90\n");
    Path links = file("l.csv", "id,neighbour\na,b\nb,c\nc,d\n");
    assertEquals(0, analyse("--values", values, "--neighbours", links));
    assertTrue(err.toString().contains("all count both ways"));
    assertTrue(err.toString().contains("1 units without neighbours"));
    assertTrue(err.toString().contains("moran_I_expectation,-0.333"), "four units count");
    List<String> header = List.of(out.toString().lines().findFirst().orElseThrow().split(","));
    String[] island = out.toString().lines().toList().get(5).split(",", -1);
    assertEquals("", island[header.indexOf("local_moran_rate_p")]);
    assertEquals("0", island[header.indexOf("local_moran_rate")]);
  }

  @Test
  void what_has_no_pattern_is_refused_in_words() throws Exception {
    Path links = file("l.csv", "id,neighbour\na,b\nb,c\nc,d\n");
    Path none = file("v.csv", "id,n,population\na,0,9\nb,0,9\nc,0,9\nd,0,9\n");
    assertEquals(1, analyse("--values", none, "--neighbours", links));
    assertTrue(err.toString().contains("no unit has a case"));
    assertEquals(1, analyse("--values", VALUES, "--neighbours", NEIGHBOURS, "--permutations", 5));
    assertTrue(err.toString().contains("permutations: 5 is outside of 99 to 99999"));
  }
}
