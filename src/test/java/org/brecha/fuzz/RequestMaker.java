package org.brecha.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brecha.filter.FilterGrammar;
import org.brecha.filter.FilterJsonGrammar;
import org.brecha.fuzz.AskedPath.Asked;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;
import org.brecha.layer.MiniAtlas;
import org.brecha.tile.TileMatrix;
import org.brecha.tile.TileMatrixSet;
import org.locationtech.jts.geom.Envelope;

/**
 * Draws requests: a path, values that its parameters allow or nearly allow, filters of both
 * languages, parameters that nobody knows, odd headers. The same seed draws the same requests. Not
 * thread-safe.
 */
final class RequestMaker {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
  private static final String DIRT = "0123456789.,-/:TZe+%&=;abc_~ \u00e9'\"()<>\u0000\ud83d\n";
  private static final List<String> HEADERS =
      List.of(
          "Accept: text/html\r\n",
          "Accept: application/geo+json;q=0.1, */*;q=0.01\r\n",
          "Accept: ,;q=,text\r\n",
          "Accept: image/png, application/x-nothing\r\n",
          "Accept-Language: en;q=0.5, es;q=x\r\n",
          "Accept-Encoding: gzip\r\n",
          "If-None-Match: \"abc\", W/\"x\r\n",
          "If-None-Match: *\r\n",
          "If-Match: \"abc\", W/\"x\r\n",
          "Range: bytes=0-9\r\n",
          "Range: bytes=5-1,-0\r\n",
          "Range: bytes=-99999999999999999999\r\n",
          "If-Range: \"no\"\r\nRange: bytes=3-\r\n",
          "X-Forwarded-Host: <evil>\r\n",
          "Cookie: a=b; ;=;\r\n");

  private final Random random;
  private final WmsQuestions maps;

  /** Drawn for the tile's address that is being made. */
  private TileMatrixSet set = TileMatrixSet.WEB_MERCATOR_QUAD;

  private int matrix;
  private final List<AskedPath> paths = new ArrayList<>();
  private final Map<String, FilterGrammar> texts = new HashMap<>();
  private final Map<String, FilterJsonGrammar> jsons = new HashMap<>();

  RequestMaker(List<AskedPath> asked, long seed) {
    this.random = new Random(seed);
    this.maps = new WmsQuestions(random);
    for (AskedPath path : asked) {
      for (int n = path.weight(); n > 0; n--) {
        paths.add(path);
      }
    }
    for (Layer layer : MiniAtlas.snapshot().layers()) {
      texts.put(layer.id(), new FilterGrammar(layer, seed));
      jsons.put(layer.id(), new FilterJsonGrammar(layer, seed));
    }
  }

  /**
   * A request.
   *
   * @param target path and query, percent-encoded
   * @param headers lines with their ends
   * @param names what a refusal may name: parameters of the path and those given
   */
  record Request(AskedPath path, String target, String headers, List<String> names) {}

  Request next() {
    AskedPath path = paths.get(random.nextInt(paths.size()));
    List<String> names = new ArrayList<>(List.of("path"));
    path.parameters().forEach(parameter -> names.add(parameter.name()));
    String filled =
        VARIABLE
            .matcher(path.template())
            .replaceAll(
                match -> {
                  names.add(match.group(1));
                  return Matcher.quoteReplacement(encodePath(pathValue(path, match.group(1))));
                });
    Map<String, String> query = query(path);
    names.addAll(query.keySet());
    StringBuilder target = new StringBuilder(filled);
    query.forEach(
        (name, value) ->
            target
                .append(target.indexOf("?") < 0 ? '?' : '&')
                .append(encode(name))
                .append('=')
                .append(encode(value)));
    if (random.nextInt(100) == 0 && !query.isEmpty()) {
      String twice = query.keySet().iterator().next();
      target.append('&').append(encode(twice)).append("=2");
    }
    String headers = random.nextInt(5) == 0 ? of(HEADERS) : "";
    return new Request(path, target.toString(), headers, names);
  }

  private Map<String, String> query(AskedPath path) {
    if (path.isWms()) {
      return maps.next();
    }
    Map<String, String> query = new HashMap<>();
    List<Asked> known = path.inQuery();
    for (int n = random.nextInt(4); n > 0 && !known.isEmpty(); n--) {
      Asked parameter = known.get(random.nextInt(known.size()));
      query.put(parameter.name(), value(parameter));
    }
    boolean filters = known.stream().anyMatch(p -> p.name().equals("filter"));
    query.remove("filter");
    query.remove("filter-lang");
    if (filters && random.nextBoolean()) {
      if (random.nextInt(3) > 0) {
        query.put("filter", textFilter(texts.get(path.layer())));
      } else {
        query.put("filter", jsonFilter(jsons.get(path.layer())));
        query.put("filter-lang", "cql2-json");
      }
    }
    if (path.template().startsWith("/allocation/") && random.nextInt(3) > 0) {
      query.put("country", "XA");
      query.put("sites", Integer.toString(1 + random.nextInt(5)));
    }
    if (random.nextInt(60) == 0) {
      query.put(random.nextBoolean() ? "nope" : dirt(), "1");
    }
    return query;
  }

  private String textFilter(FilterGrammar grammar) {
    return switch (random.nextInt(24)) {
      case 0, 1, 6, 7 -> grammar.brokenCondition();
      case 2 -> "(".repeat(30 + random.nextInt(200)) + "TRUE";
      case 3 -> "count > 1 OR ".repeat(random.nextInt(900)) + "FALSE";
      case 4 -> "name <> '" + "ab%_".repeat(random.nextInt(2000)) + "'";
      case 5 -> "name LIKE '%a%b_%' OR ".repeat(random.nextInt(200)) + "FALSE";
      default -> grammar.condition();
    };
  }

  private String jsonFilter(FilterJsonGrammar grammar) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> grammar.brokenCondition();
      case 2 -> grammar.hugeCondition();
      default -> grammar.condition();
    };
  }

  /** A value that the parameter allows, or anything. */
  private String value(Asked parameter) {
    if (random.nextInt(8) == 0) {
      return dirt();
    }
    if (!parameter.legal().isEmpty()) {
      String first = of(parameter.legal());
      return parameter.many() && random.nextBoolean() ? first + "," + of(parameter.legal()) : first;
    }
    return switch (parameter.name()) {
      case "bbox" -> box();
      case "width", "height" -> of(List.of("1", "17", "256", "600", "1024", "0", "-1", "9999"));
      default ->
          switch (parameter.type()) {
            case "integer" -> Integer.toString(random.nextInt(50) - 2);
            case "number" -> Double.toString(random.nextGaussian() * 100);
            case "boolean" -> Boolean.toString(random.nextBoolean());
            default -> text(parameter.name());
          };
    };
  }

  private String box() {
    double west = -85 + 3 * random.nextDouble();
    double south = 9 + 2 * random.nextDouble();
    return switch (random.nextInt(12)) {
      case 0 -> "179,-10,-179,10";
      case 1 -> south + "," + west + "," + (south + 1) + "," + (west + 1);
      case 2 -> "-83,10,-84,9";
      case 3 -> "1,2,3";
      case 4 -> "-1e308,-1e308,1e308,1e308";
      case 5 -> "-84,9,0,-83,10,5";
      default -> String.format(Locale.ROOT, "%f,%f,%f,%f", west, south, west + 0.7, south + 0.5);
    };
  }

  private String text(String name) {
    List<String> texts =
        switch (name) {
          case "datetime", "period", "compare" ->
              List.of("2018", "2019", "2018/2019", "2018-02-30", "../2018", "2018-01-01/P1Y", "..");
          case "indicator" -> List.of("homicide", "robbery", "nope", "");
          case "sortby" -> List.of("name", "-name", "name,-unit_code", "+nope", ",");
          case "need" -> List.of("homicide:2,robbery:1", "homicide", "robbery:0", "homicide:-1");
          case "neighbours" -> List.of("usual", "queen", "knn:4", "knn:999", "band:30");
          case "permutations" -> List.of("99", "999", "9999", "1000000000");
          case "classes" -> List.of("jenks", "quantile", "equal", "manual", "fixed");
          case "class_count" -> List.of("3", "5", "12", "0");
          case "breaks" -> List.of("1,2,3", "3,2,1", "1,1", "1e300,2e300", "NaN");
          case "bgcolor" -> List.of("0xFFFFFF", "red", "#abc");
          case "crs", "bbox-crs", "filter-crs" ->
              List.of("http://www.opengis.net/def/crs/EPSG/0/5367", "EPSG:4326", "5367");
          case "subset" -> List.of("Lat(9:10)", "Lon(-84:-83),Lat(9:10)", "Lat(", "x(1:2)");
          default -> List.of("XA", "Alba", "zero", "", "2018", "true");
        };
    return of(texts);
  }

  private String pathValue(AskedPath path, String variable) {
    if (random.nextInt(12) == 0) {
      return random.nextBoolean() ? dirt() : Integer.toString(random.nextInt());
    }
    for (Asked parameter : path.parameters()) {
      if (parameter.name().equals(variable) && !parameter.legal().isEmpty()) {
        String drawn = of(parameter.legal());
        set = TileMatrixSet.find(drawn).orElse(set);
        return drawn;
      }
    }
    return switch (variable) {
      case "z" -> Integer.toString(random.nextInt(9));
      case "x", "y" -> Integer.toString(random.nextInt(60));
      case "tileMatrix" -> Integer.toString(matrix = random.nextInt(9));
      case "tileRow" -> Integer.toString(place(path).minRow());
      case "tileCol" -> Integer.toString(place(path).minCol());
      case "featureId" -> featureId(path.layer());
      case "f" -> of(List.of("json", "html"));
      default -> of(List.of("nope", "1", "coverage_gap_adm2", "gap"));
    };
  }

  /** Where the layer, or the atlas, has tiles in the set and matrix drawn before. */
  private TileMatrix.Limits place(AskedPath path) {
    Envelope bounds = new Envelope(-84, -83.5, 9.5, 10);
    if (path.layer() != null) {
      Layer layer = MiniAtlas.snapshot().findLayer(path.layer()).orElseThrow();
      bounds = layer.mosaic().bounds().isNull() ? bounds : layer.mosaic().bounds();
    }
    return set.limits(bounds).get(matrix);
  }

  private String featureId(String layer) {
    Layer of = MiniAtlas.snapshot().findLayer(layer).orElseThrow();
    FeatureTable table = of.table(of.defaultSlice(null));
    return table.size() == 0 ? "none" : table.featureId(random.nextInt(table.size()));
  }

  String dirt() {
    StringBuilder value = new StringBuilder();
    for (int n = random.nextInt(24); n > 0; n--) {
      value.append(DIRT.charAt(random.nextInt(DIRT.length())));
    }
    return value.toString();
  }

  private static String encodePath(String text) {
    return encode(text).replace("+", "%20").replace("%2C", ",");
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String of(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
