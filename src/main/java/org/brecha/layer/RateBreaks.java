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
 * Class breaks by GeoTools' {@code Quantile} function: as many units in each class as ties allow.
 */
final class RateBreaks {

  private static final SimpleFeatureType TYPE = type();

  private RateBreaks() {}

  private static SimpleFeatureType type() {
    SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
    builder.setName("rate");
    builder.add("rate", Double.class);
    return builder.buildFeatureType();
  }

  /**
   * @param rates at least one, none NaN
   * @param classes wished for, at least 2
   * @return strictly increasing, from the smallest to the greatest rate: one more than there are
   *     classes; a single number if all rates are equal
   */
  static double[] quantiles(double[] rates, int classes) {
    ListFeatureCollection features = new ListFeatureCollection(TYPE);
    for (int i = 0; i < rates.length; i++) {
      features.add(SimpleFeatureBuilder.build(TYPE, new Object[] {rates[i]}, "r" + i));
    }
    FilterFactory ff = CommonFactoryFinder.getFilterFactory();
    RangedClassifier classifier =
        (RangedClassifier)
            ff.function("Quantile", ff.property("rate"), ff.literal(classes)).evaluate(features);
    List<Double> breaks = new ArrayList<>();
    for (int c = 0; c < classifier.getSize(); c++) {
      add(breaks, classifier.getMin(c));
      add(breaks, classifier.getMax(c));
    }
    return breaks.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void add(List<Double> breaks, Object end) {
    if (end instanceof Number number
        && (breaks.isEmpty() || number.doubleValue() > breaks.get(breaks.size() - 1))) {
      breaks.add(number.doubleValue());
    }
  }
}
