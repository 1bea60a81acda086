package org.brecha.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brecha.http.DateRange;
import org.brecha.http.EntityTag;
import org.brecha.http.Problem;
import org.brecha.http.ProblemException;
import org.brecha.http.QueryParameters;
import org.brecha.layer.ClassChoice;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Mosaic;
import org.brecha.layer.Slice;
import org.brecha.layer.SliceException;
import org.brecha.layer.SliceQuestion;

/**
 * What one tile address asks for, checked against a snapshot.
 *
 * @param slice empty if the layer has no figures for the time asked: an empty tile, not an error
 * @param style one of the layer's styles; matters to PNG only
 * @param classes how the style's numbers are cut; the style's own way for MVT
 * @param scale 1, or 2 for {@code @2x}
 * @param pinned whether {@code v} names the snapshot's edition as this program draws it
 */
record TileRequest(
    Layer layer,
    Optional<Slice> slice,
    String style,
    ClassChoice classes,
    int z,
    int x,
    int y,
    TileFormat format,
    int scale,
    boolean pinned) {

  static final String ROOT = "/tiles/";

  private static final Pattern PATH =
      Pattern.compile(
          ROOT + "([^/]+)/(-?[0-9]{1,9})/(-?[0-9]{1,9})/(-?[0-9]{1,9})(@2x)?\\.(mvt|pbf|png)");
  static final List<String> SLICE = SliceQuestion.allParameters();
  private static final List<String> KNOWN =
      Stream.concat(SLICE.stream(), Stream.of("style", "v")).toList();
  private static final String LEGAL_PATH =
      "a tile's address is /tiles/{layer}/{z}/{x}/{y}.mvt, .pbf, .png or @2x.png";

  /**
   * @param path raw path, starting with {@value #ROOT}
   * @param rawQuery raw query string, or null
   * @throws ProblemException 404 for a layer or tile that does not exist, 400 for a bad address or
   *     parameter
   */
  static TileRequest parse(String path, String rawQuery, LayerSnapshot snapshot) {
    Matcher match = PATH.matcher(path);
    if (!match.matches()) {
      throw new ProblemException(Problem.badParameter("path", LEGAL_PATH));
    }
    Layer layer =
        snapshot
            .findLayer(match.group(1))
            .orElseThrow(
                () ->
                    new ProblemException(Problem.notFound("There is no such layer; see /tiles.")));
    TileFormat format = match.group(6).equals("png") ? TileFormat.PNG : TileFormat.MVT;
    if (match.group(5) != null && format == TileFormat.MVT) {
      throw new ProblemException(Problem.badParameter("path", "@2x is for .png only"));
    }
    int z = Integer.parseInt(match.group(2));
    if (z < 0 || z > Mosaic.MAX_ZOOM) {
      throw outside("z", Mosaic.MAX_ZOOM);
    }
    int x = coordinate("x", match.group(3), z);
    int y = coordinate("y", match.group(4), z);
    QueryParameters query =
        format == TileFormat.PNG ? classParameters(rawQuery) : parameters(rawQuery);
    Optional<Slice> slice = slice(layer, query);
    String style = query.oneOf("style", layer.styles(), layer.styles().get(0));
    ClassChoice classes = classes(layer, style, query);
    boolean pinned =
        query.find("v").filter(EntityTag.version(snapshot.edition())::equals).isPresent();
    return new TileRequest(
        layer, slice, style, classes, z, x, y, format, match.group(5) == null ? 1 : 2, pinned);
  }

  /** The parameters of a query string; any but those of tiles are refused. */
  static QueryParameters parameters(String rawQuery) {
    return QueryParameters.parse(rawQuery).accepting(KNOWN);
  }

  /**
   * The figures that the parameters choose.
   *
   * @return empty if the layer has none for that time
   */
  static Optional<Slice> slice(Layer layer, QueryParameters query) {
    DateRange days = query.datetime().orElse(null);
    try {
      return SliceQuestion.read(
          layer,
          query.matching(SLICE::contains),
          days == null ? null : days.start(),
          days == null ? null : days.end());
    } catch (SliceException e) {
      throw QueryParameters.refuse(e.parameter(), e.rule());
    }
  }

  /** The parameters of what is painted: those of tiles, of classes and some more. */
  static QueryParameters classParameters(String rawQuery, String... others) {
    List<String> known = new ArrayList<>(KNOWN);
    known.addAll(ClassChoice.PARAMETERS);
    known.addAll(Arrays.asList(others));
    return QueryParameters.parse(rawQuery).accepting(known);
  }

  /** How the parameters cut the numbers of a style into classes. */
  static ClassChoice classes(Layer layer, String style, QueryParameters query) {
    Map<String, String> asked = query.matching(ClassChoice.PARAMETERS::contains);
    try {
      return ClassChoice.read(layer, style, asked);
    } catch (SliceException e) {
      throw QueryParameters.refuse(e.parameter(), e.rule());
    }
  }

  private static int coordinate(String name, String text, int z) {
    int value = Integer.parseInt(text);
    int most = (1 << z) - 1;
    if (value < 0 || value > most) {
      throw outside(name, most);
    }
    return value;
  }

  private static ProblemException outside(String name, int most) {
    return new ProblemException(
        Problem.notFound("There is no such tile: " + name + " runs from 0 to " + most + " here."));
  }
}
