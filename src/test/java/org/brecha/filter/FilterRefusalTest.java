package org.brecha.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.assertj.core.data.Offset;
import org.brecha.crs.ReferenceSystem;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a filter is told with its place, and what would be legal there. */
class FilterRefusalTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "count = | 8 | expected a property, a literal, a function or a bracket, not the end",
        "count == 1 | 8 | expected a property",
        "count = 1 name = 'x' | 11 | expected an operator or the end, not name",
        "(count = 1 | 11 | expected ), not the end",
        "count = 1) | 10 | expected an operator or the end, not )",
        "name = 'x | 8 | the quote that begins here has no end",
        "count # 1 | 7 | expected a name, a number, a 'text' or one of = <",
        "count = 1e | 11 | expected the digits of an exponent",
        "count = 1e999 | 9 | numbers go up to",
        "nope = 1 | 1 | there is no such property; known are geometry, unit_code",
        "\"count = 1 | 1 | the quote that begins here has no end",
        "system('x') = 1 | 1 | there is no function system; known are CASEI, ACCENTI, S_INTERSECTS",
        "count = 'many' | 9 | expected a number, but this is text",
        "name = 1 | 8 | expected text, but this is a number",
        "name | 1 | expected true or false, but this is text",
        "count AND TRUE | 1 | expected true or false, but this is a number",
        "name + 1 = 2 | 1 | expected a number, but this is text",
        "count LIKE 'x' | 1 | expected text",
        "name LIKE name | 11 | expected a pattern in single quotes",
        "reported_crime > TRUE | 16 | true and false are equal or not",
        "geometry = 1 | 1 | geometries are compared by functions",
        "CASEI(count) = 'x' | 7 | expected text",
        "CASEI(name, name) = 'x' | 1 | casei takes 1 arguments, not 2",
        "count IN () | 11 | expected a property",
        "count IS 1 | 10 | expected NULL, not 1",
        "count BETWEEN 1 OR 2 | 17 | expected AND, not OR",
        "T_AFTER(name, DATE('2018-01-01')) | 9 | properties that are one: period",
        "T_AFTER(period, DATE('2018-02-30')) | 22 | expected a date of the calendar",
        "T_AFTER(period, TIMESTAMP('2018-02-03')) | 27 | expected a time stamp such as",
        "T_AFTER(period, INTERVAL('2019-01-01', '2018-01-01')) | 17 | must not end before",
        "T_AFTER(period, INTERVAL('x', '..')) | 26 | expected a date",
        "S_INTERSECTS(geometry, count) | 24 | expected a geometry, but this is a number",
        "S_INTERSECTS(geometry) | 1 | s_intersects takes 2 arguments, not 1",
        "S_INTERSECTS(geometry, POINT(200 10)) | 24 | are east from -180 to 180 degrees",
        "S_INTERSECTS(geometry, POINT(1)) | 31 | expected a number, not )",
        "S_INTERSECTS(geometry, LINESTRING(1 1)) | 24 | a line has at least two positions",
        "S_INTERSECTS(geometry, POLYGON((0 0, 1 1, 1 0))) | 24 | a ring has at least four",
        "S_INTERSECTS(geometry, POLYGON((0 0, 1 1, 1 0, 0 1, 0 0))) | 24 | is not valid",
        "S_INTERSECTS(geometry, BBOX(1, 2, 3)) | 24 | a box has four or six numbers",
        "S_INTERSECTS(geometry, BBOX(0, 2, 1, 1)) | 24 | a box begins with its least corner",
        "S_INTERSECTS(geometry, CIRCLE(1 1)) | 24 | there is no function CIRCLE"
      })
  void everyFaultOfATextHasItsPlace(String filter, int position, String rule) {
    FilterException refusal = refusal(filter, FilterLanguage.TEXT);
    assertThat(refusal).hasMessageContaining(rule);
    assertThat(refusal.position()).isEqualTo(position);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'op':'=' | 10 | not JSON",
        "{'op':'=','args':[1,1]} x | 24 | not JSON",
        "{'op':'eval','args':[1,1]} | 7 | there is no such operator",
        "{'op':'=','args':[{'property':'nope'},1]} | 31 | no such property",
        "{'op':'=','args':[1]} | 7 | = takes 2 arguments, not 1",
        "{'op':'='} | 1 | expected args",
        "{'op':'=','args':[1,null]} | 21 | expected a condition",
        "{'op':'=','args':[1,1],'x':1} | 1 | no other member",
        "{'op':7,'args':[1,1]} | 7 | expected the name of an operator",
        "{'op':'=','op':'=','args':[1,1]} | 15 | not JSON",
        "{'op':'s_within','args':[{'property':'geometry'},{'type':'Point','coordinates':[1]}]} | 78"
            + " | a position has two or three numbers",
        "{'op':'s_within','args':[{'property':'geometry'},{'type':'Circle','coordinates':[1,1]}]}"
            + " | 50 | no such type",
        "{'op':'t_after','args':[{'property':'period'},{'date':'yesterday'}]} | 55 | a date",
        "[] | 1 | expected a condition",
        "1 | 1 | expected true or false"
      })
  void everyFaultOfAJsonHasItsPlace(String filter, int position, String rule) {
    FilterException refusal = refusal(filter.replace('\'', '"'), FilterLanguage.JSON);
    assertThat(refusal).hasMessageContaining(rule);
    assertThat(refusal.position()).isCloseTo(position, Offset.offset(2));
  }

  @Test
  void whatIsTooLongTooDeepOrTooMuchIsRefusedAtOnce() {
    assertRefused("count = 1 OR ".repeat(700) + "count = 1", "8000 characters");
    assertRefused("(".repeat(3000) + "count = 1", "40 levels deep");
    assertRefused("NOT ".repeat(1900) + "TRUE", "40 levels deep");
    assertRefused("-".repeat(3000) + "1 = 1", "40 levels deep");
    assertRefused("CASEI(".repeat(1000) + "name", "40 levels deep");
    assertRefused("S_INTERSECTS(geometry, " + "GEOMETRYCOLLECTION(".repeat(300), "40 levels deep");
    assertRefused("1=1 OR ".repeat(500) + "TRUE", "400 names");
    assertRefused("count IN (1" + ",1".repeat(2000) + ")", "400 names");
    assertRefused(
        "S_INTERSECTS(geometry, MULTIPOINT(1 1" + ",1 1".repeat(1500) + "))", "400 names");
    assertRefused(
        "S_INTERSECTS(geometry, LINESTRING(1 1" + ",1 1".repeat(1500) + "))", "1000 points");
    assertRefused("S_TOUCHES(geometry, POINT(1 1)) OR ".repeat(9) + "TRUE", "8 spatial functions");
    String json = "{\"op\":\"not\",\"args\":[".repeat(300) + "true" + "]}".repeat(300);
    assertThat(refusal(json, FilterLanguage.JSON)).hasMessageContaining("40 levels deep");
    assertThat(refusal("[".repeat(7000), FilterLanguage.JSON)).hasMessageContaining("40 levels");
  }

  /** Milliseconds of this thread, not of a machine that does other things too. */
  @Test
  void refusingTakesNoTime() {
    String[] bad = {
      "count = 1 OR ".repeat(600) + "nope = 1",
      "(".repeat(8000),
      "'".repeat(7999),
      "name LIKE '" + "%a".repeat(3900) + "' AND",
      "S_INTERSECTS(geometry, LINESTRING(1 1" + ",1 1".repeat(1900) + "))",
      "S_INTERSECTS(geometry, POLYGON((" + zigzag(900) + ")))"
    };
    for (int round = 0; round < 20; round++) {
      for (String filter : bad) {
        refusal(filter, FilterLanguage.TEXT);
      }
    }
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    for (String filter : bad) {
      long start = clock.getCurrentThreadCpuTime();
      for (int i = 0; i < 5; i++) {
        refusal(filter, FilterLanguage.TEXT);
      }
      double milliseconds = (clock.getCurrentThreadCpuTime() - start) / 5e6;
      assertThat(milliseconds).as(filter.substring(0, 40)).isLessThan(10);
    }
  }

  @Test
  void aFilterThatTakesTooLongOverItsLayerIsStopped() {
    String folded = "ACCENTI(".repeat(30) + "name" + ")".repeat(30) + " = 'x'";
    FeatureFilter filter =
        FeatureFilter.of(FilterOf.GAP, folded, FilterLanguage.TEXT, ReferenceSystem.CRS84);
    FeatureTable table = FilterOf.GAP.table(MiniAtlas.HOMICIDE_2018);
    FilterException refusal =
        catchThrowableOfType(
            FilterException.class,
            () -> {
              for (int i = 0; i < 10_000_000; i++) {
                filter.matches(table, i % table.size());
              }
            });
    assertThat(refusal).hasMessageContaining("takes too long over this layer");
    assertThat(refusal.position()).isBetween(1, 241);
    filter.start();
    assertThat(filter.matches(table, 0)).isFalse();
  }

  /** A ring that crosses itself as often as it can. */
  private static String zigzag(int points) {
    StringBuilder ring = new StringBuilder();
    for (int i = 0; i < points; i++) {
      ring.append(i % 2 == 0 ? i % 9 : -(i % 7)).append(' ').append(i % 5).append(',');
    }
    return ring + "0 0";
  }

  private static void assertRefused(String filter, String rule) {
    assertThat(refusal(filter, FilterLanguage.TEXT)).hasMessageContaining(rule);
  }

  private static FilterException refusal(String filter, FilterLanguage language) {
    FilterException refusal =
        catchThrowableOfType(
            FilterException.class,
            () -> FilterOf.ids(FilterOf.GAP, filter, language, ReferenceSystem.CRS84));
    assertThat(refusal).as(filter.substring(0, Math.min(80, filter.length()))).isNotNull();
    return refusal;
  }
}
