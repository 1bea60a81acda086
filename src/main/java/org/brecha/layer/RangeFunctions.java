package org.brecha.layer;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.FilterFactory;
import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.filter.function.RangedClassifier;

/**
 * Breaks by GeoTools' functions {@code Quantile}, {@code EqualInterval}, {@code StandardDeviation}.
 */
final class RangeFunctions {

  private static final SimpleFeatureType TYPE = type();

  private RangeFunctions() {}

  private static SimpleFeatureType type() {
    SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
    builder.setName("value");
    builder.add("value", Double.class);
    return builder.buildFeatureType();
  }

  /**
   * @param function GeoTools' name of it
   * @param values at least one, none NaN
   * @param classes wished for, at least 2
   * @return lower ends of all classes but the first, strictly rising
   */
  static double[] breaks(String function, double[] values, int classes) {
    ListFeatureCollection features = new ListFeatureCollection(TYPE);
    for (int i = 0; i < values.length; i++) {
      features.add(SimpleFeatureBuilder.build(TYPE, new Object[] {values[i]}, "v" + i));
    }
    FilterFactory ff = CommonFactoryFinder.getFilterFactory();
    RangedClassifier classifier =
        (RangedClassifier)
            ff.function(function, ff.property("value"), ff.literal(classes)).evaluate(features);
    List<Double> breaks = new ArrayList<>();
    for (int c = 1; c < classifier.getSize(); c++) {
      double from = ((Number) classifier.getMin(c)).doubleValue();
      if (breaks.isEmpty() || from > breaks.get(breaks.size() - 1)) {
        breaks.add(from);
      }
    }
    return breaks.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
