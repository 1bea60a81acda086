package org.brecha.fuzz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.brecha.layer.Layer;
import org.brecha.layer.MiniAtlas;

/**
 * Draws questions to the WMS: whole ones of both axis orders, and ones with a parameter left out,
 * misspelt, or with a value that is not legal. Not thread-safe.
 */
final class WmsQuestions {

  private static final List<String> AREAS_OF_DEGREES =
      List.of(
          "-84.5,9,-82,10.5",
          "9,-84.5,10.5,-82",
          "-84.5,9,-84.5,10.5",
          "-180,-90,180,90",
          "-90,-180,90,180",
          "-1e308,-1e308,1e308,1e308",
          "NaN,9,-82,Infinity",
          "-84.0000001,9.5,-84,9.5000001",
          "1,2,3",
          "a,b,c,d");

  private static final List<String> AREAS_OF_METRES =
      List.of(
          "-9400000,1000000,-9100000,1200000",
          "-20037508,-20037508,20037508,20037508",
          "400000,1000000,600000,1100000",
          "1000000,400000,1100000,600000",
          "-40000000,-40000000,40000000,40000000",
          "99999999999,0,99999999999999,1",
          "0,0,0,0");

  private static final List<String> SYSTEMS =
      List.of(
          "CRS:84",
          "EPSG:4326",
          "EPSG:3857",
          "EPSG:5367",
          "EPSG:32617",
          "EPSG:99999",
          "http://www.opengis.net/def/crs/EPSG/0/4326",
          "",
          "4326");

  private final Random random;

  WmsQuestions(Random random) {
    this.random = random;
  }

  /** Names, whose case is free, and values. */
  Map<String, String> next() {
    Map<String, String> query = new LinkedHashMap<>();
    boolean old = random.nextInt(4) == 0;
    query.put("SERVICE", "WMS");
    query.put("VERSION", old ? "1.1.1" : of(List.of("1.3.0", "1.3.0", "1.3.0", "2.0.0", "x")));
    switch (random.nextInt(8)) {
      case 0 -> query.put("REQUEST", "GetCapabilities");
      case 1 -> legend(query);
      case 2, 3 -> {
        map(query, old, "GetFeatureInfo");
        point(query, old);
      }
      case 4 -> query.put("REQUEST", of(List.of("GetStyles", "DescribeLayer", "", "getmap")));
      default -> map(query, old, "GetMap");
    }
    if (random.nextInt(4) == 0) {
      query.put(
          of(List.of("INDICATOR", "PERIOD", "NEED", "classes", "lang", "DPI", "nope")),
          of(List.of("homicide", "2018", "2018/2019", "jenks", "en", "96", "\u00e9\u0000")));
    }
    spoil(query);
    return query;
  }

  private void map(Map<String, String> query, boolean old, String request) {
    query.put("REQUEST", request);
    String layer = layer();
    query.put("LAYERS", random.nextInt(6) == 0 ? layer + "," + layer() : layer);
    query.put("STYLES", random.nextInt(3) == 0 ? of(styles()) : "");
    String system = of(SYSTEMS);
    query.put(old ? "SRS" : "CRS", system);
    boolean degrees = system.endsWith("84") || system.endsWith("4326");
    query.put("BBOX", random.nextInt(3) == 0 ? near(degrees) : of(areas(degrees)));
    query.put("WIDTH", of(List.of("1", "64", "256", "256", "300", "4096", "4097", "0", "-5", "x")));
    query.put("HEIGHT", of(List.of("1", "64", "256", "256", "200", "1000000000", "1.5")));
    query.put("FORMAT", of(List.of("image/png", "image/png", "image/jpeg", "image/gif", "")));
    query.put("TRANSPARENT", of(List.of("TRUE", "FALSE", "true", "maybe")));
    query.put("TIME", of(List.of("", "2018", "2019", "1850", "2018/2019", "current", "..")));
    query.put("BGCOLOR", of(List.of("0xFFFFFF", "0x000", "red", "#ffffff")));
    query.put("EXCEPTIONS", of(List.of("XML", "INIMAGE", "BLANK", "application/x")));
    for (String option : List.of("TRANSPARENT", "TIME", "BGCOLOR", "EXCEPTIONS")) {
      if (random.nextInt(3) > 0) {
        query.remove(option);
      }
    }
  }

  private static List<String> areas(boolean degrees) {
    return degrees ? AREAS_OF_DEGREES : AREAS_OF_METRES;
  }

  private String near(boolean degrees) {
    double x = degrees ? -84 + random.nextDouble() : -9_350_000 + 50_000 * random.nextDouble();
    double y = degrees ? 9.5 + random.nextDouble() : 1_060_000 + 50_000 * random.nextDouble();
    double side = degrees ? 0.3 : 30_000;
    return String.format(Locale.ROOT, "%f,%f,%f,%f", x, y, x + side, y + side);
  }

  private void point(Map<String, String> query, boolean old) {
    query.put("QUERY_LAYERS", random.nextInt(5) == 0 ? layer() : query.get("LAYERS"));
    query.put(
        "INFO_FORMAT",
        of(List.of("application/json", "text/html", "text/plain", "application/geo+json", "x/y")));
    query.put(old ? "X" : "I", of(List.of("0", "12", "63", "300", "-1", "x")));
    query.put(old ? "Y" : "J", of(List.of("0", "12", "63", "300", "-1", "")));
    query.put("FEATURE_COUNT", of(List.of("1", "10", "0", "-3", "99999999999")));
  }

  private void legend(Map<String, String> query) {
    query.put("REQUEST", "GetLegendGraphic");
    query.put("LAYER", layer());
    query.put("STYLE", of(styles()));
    query.put("FORMAT", of(List.of("image/png", "image/jpeg", "image/svg+xml")));
  }

  private String layer() {
    List<Layer> layers = MiniAtlas.snapshot().layers();
    return random.nextInt(12) == 0
        ? of(List.of("nope", "", "a,,b", "<x>"))
        : layers.get(random.nextInt(layers.size())).id();
  }

  private static List<String> styles() {
    return List.of("gap", "rate", "programmes", "bivariate", "hotspots", "nope", "gap,rate", "");
  }

  private void spoil(Map<String, String> query) {
    if (random.nextInt(6) == 0) {
      String name = of(List.copyOf(query.keySet()));
      String value = query.remove(name);
      if (random.nextBoolean()) {
        query.put(name.toLowerCase(Locale.ROOT), value);
      } else if (random.nextBoolean()) {
        query.put(name, value + of(List.of("\u0000", "%", "<script>", "\ud83d", ",,,", "'")));
      }
    }
  }

  private String of(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
