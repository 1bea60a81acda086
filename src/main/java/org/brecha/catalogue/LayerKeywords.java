package org.brecha.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.Words;

/**
 * The words by which layers are found: what their fields hold, with the INSPIRE themes that fit.
 */
final class LayerKeywords {

  private static final String INSPIRE = "http://inspire.ec.europa.eu/theme/";

  private LayerKeywords() {}

  static List<Keyword> of(Layer layer) {
    List<String> fields = layer.fields().stream().map(LayerField::name).toList();
    List<Keyword> keywords = new ArrayList<>();
    if (fields.contains("gap")) {
      keywords.add(Keyword.plain("violencia", "violence"));
      keywords.add(Keyword.plain("prevención de la violencia", "violence prevention"));
      keywords.add(Keyword.plain("brecha de cobertura", "coverage gap"));
      for (String indicator : layer.indicators()) {
        Words title = layer.indicatorTitle(indicator);
        keywords.add(new Keyword(title, null));
      }
      keywords.add(theme("Salud y seguridad humanas", "Human health and safety", "hh"));
      keywords.add(
          theme(
              "Distribución de la población, demografía",
              "Population distribution and demography",
              "pd"));
    }
    if (fields.contains("programme")) {
      keywords.add(Keyword.plain("prevención de la violencia", "violence prevention"));
      keywords.add(Keyword.plain("programas", "programmes"));
      keywords.add(theme("Salud y seguridad humanas", "Human health and safety", "hh"));
    }
    if (fields.contains("neighbour_code")) {
      keywords.add(Keyword.plain("unidades vecinas", "neighbouring units"));
      keywords.add(Keyword.plain("pesos espaciales", "spatial weights"));
    }
    keywords.add(theme("Unidades administrativas", "Administrative units", "au"));
    return keywords;
  }

  private static Keyword theme(String spanish, String english, String id) {
    return new Keyword(new Words(spanish, english), INSPIRE + id);
  }
}
