package org.brecha.ogc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.brecha.crs.ReferenceSystem;
import org.brecha.http.Problem;
import org.brecha.http.ProblemException;
import org.brecha.http.QueryParameters;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.selection.AskedArea;
import org.brecha.selection.FeatureQuestion;
import org.brecha.selection.FilterChoice;
import org.brecha.selection.SliceChoice;

/**
 * What is asked of the items of a collection, checked against the layer.
 *
 * @param features by their properties
 * @param area empty for everywhere
 * @param system of the positions in the answer
 * @param fields positions of the properties to send, in the layer's order
 * @param limit most features in the answer
 * @param offset features to leave out first, in the layer's order
 */
record ItemsQuery(
    FeatureQuestion features,
    Optional<AskedArea> area,
    RowOrder order,
    ReferenceSystem system,
    List<Integer> fields,
    boolean skipGeometry,
    int limit,
    int offset) {

  /** Rows of a page for people: more are slow to lay out, and the next page is a link away. */
  private static final int ROWS_OF_A_PAGE = 200;

  /** Names of all parameters that the items of a layer know. */
  static List<String> parameters(Layer layer) {
    List<String> names = new ArrayList<>(FeatureQuestion.parameters(layer));
    names.addAll(
        List.of(
            "bbox", "bbox-crs", "crs", "limit", "offset", "properties", "skipGeometry", "sortby"));
    return names;
  }

  /** Names of the parameters of a single item. */
  static List<String> itemParameters(Layer layer) {
    List<String> names = new ArrayList<>(SliceChoice.parameters(layer));
    names.addAll(List.of("crs", "properties", "skipGeometry"));
    return names;
  }

  /**
   * @throws org.brecha.http.ProblemException 400 for any parameter that is not as it should be
   */
  static ItemsQuery of(Layer layer, Visit visit, OgcSettings settings) {
    QueryParameters query = visit.query();
    int most = visit.isHtml() ? Math.min(ROWS_OF_A_PAGE, settings.maxLimit()) : settings.maxLimit();
    return new ItemsQuery(
        FeatureQuestion.of(layer, query),
        AskedArea.of(layer, query),
        RowOrder.of(layer, query),
        FilterChoice.system(layer, query, "crs"),
        fields(layer, query),
        query.flag("skipGeometry"),
        query.limit(most, Math.min(most, settings.defaultLimit())),
        query.wholeNumber("offset", 0, Integer.MAX_VALUE, 0));
  }

  /**
   * @throws ProblemException 404 if no feature can have such an id
   */
  static void requireId(String featureId) {
    if (!featureId.matches("[A-Za-z0-9_-]{1,200}")) {
      throw new ProblemException(
          Problem.notFound("Ids of features are letters, digits, _ and - only."));
    }
  }

  private static List<Integer> fields(Layer layer, QueryParameters query) {
    List<String> names = layer.fields().stream().map(LayerField::name).toList();
    Optional<String> chosen = query.find("properties");
    List<String> wanted = chosen.map(text -> Arrays.asList(text.split(",", -1))).orElse(names);
    for (String name : wanted) {
      if (!names.contains(name)) {
        throw QueryParameters.refuse(
            "properties", "must be names with commas between, of " + String.join(", ", names));
      }
    }
    List<Integer> fields = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (wanted.contains(names.get(i))) {
        fields.add(i);
      }
    }
    return fields;
  }
}
