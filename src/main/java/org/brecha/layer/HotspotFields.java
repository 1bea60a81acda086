package org.brecha.layer;

import java.util.List;

/** The fields that tell hotspots, in the layers {@code coverage_gap_adm*}. */
final class HotspotFields {

  private HotspotFields() {}

  static final LayerField HOTSPOT_CLASS =
      UnitFields.field(
          "hotspot_class",
          FieldType.TEXT,
          "Foco",
          "Hotspot class",
          "Moran local de la tasa estandarizada (EB) con hotspot_p_fdr ≤ 0,05: high_high (alta"
              + " entre altas), low_low, high_low (alta entre bajas), low_high o not_significant;"
              + " nula sin prueba (véase hotspot_status).",
          "Local Moran of the EB-standardised rate with hotspot_p_fdr ≤ 0.05: high_high (high"
              + " among high), low_low, high_low (high among low), low_high or not_significant;"
              + " null without a test (see hotspot_status).");

  static final LayerField HOTSPOT_P =
      UnitFields.field(
          "hotspot_p",
          FieldType.NUMBER,
          "p del foco",
          "p of the hotspot",
          "Probabilidad bilateral de vecinos tan extremos por azar, sin ajustar; véase"
              + " hotspot_inference.",
          "Two-sided probability of neighbours as extreme by chance, not adjusted; see"
              + " hotspot_inference.");

  static final LayerField GI_STAR_Z =
      UnitFields.field(
          "gi_star_z",
          FieldType.NUMBER,
          "z de Gi*",
          "z of Gi*",
          "Getis-Ord Gi* de la tasa estandarizada (EB), la unidad incluida; nulo sin vecinos.",
          "Getis-Ord Gi* of the EB-standardised rate, the unit included; null without neighbours.");

  /** Those after the three above, in order. */
  static final List<LayerField> ADDED =
      List.of(
          UnitFields.field(
              "hotspot_p_fdr",
              FieldType.NUMBER,
              "p ajustada del foco",
              "Adjusted p of the hotspot",
              "hotspot_p ajustada por Benjamini-Hochberg entre las unidades del país con prueba.",
              "hotspot_p adjusted by Benjamini-Hochberg over the country's units that have a"
                  + " test."),
          UnitFields.field(
              "local_moran",
              FieldType.NUMBER,
              "Moran local",
              "Local Moran",
              "Moran local de la tasa estandarizada (EB), pesos estandarizados por fila; nulo sin"
                  + " vecinos.",
              "Local Moran of the EB-standardised rate, row-standardised weights; null without"
                  + " neighbours."),
          UnitFields.field(
              "gi_star_p",
              FieldType.NUMBER,
              "p de Gi*",
              "p of Gi*",
              "Probabilidad bilateral; dada la propia unidad es la misma que hotspot_p, pues ambas"
                  + " siguen la suma de los vecinos.",
              "Two-sided probability; given the unit itself it is the same as hotspot_p, for both"
                  + " follow the sum of the neighbours."),
          UnitFields.field(
              "gi_star_p_fdr",
              FieldType.NUMBER,
              "p ajustada de Gi*",
              "Adjusted p of Gi*",
              "gi_star_p ajustada por Benjamini-Hochberg.",
              "gi_star_p adjusted by Benjamini-Hochberg."),
          UnitFields.field(
              "gi_star_class",
              FieldType.TEXT,
              "Clase de Gi*",
              "Class of Gi*",
              "hot, cold o not_significant con gi_star_p_fdr ≤ 0,05; si la unidad y sus vecinos van"
                  + " en sentidos opuestos, not_significant; nula sin prueba.",
              "hot, cold or not_significant with gi_star_p_fdr ≤ 0.05; not_significant where the"
                  + " unit and its neighbours go opposite ways; null without a test."),
          UnitFields.field(
              "neighbours",
              FieldType.INTEGER,
              "Vecinos",
              "Neighbours",
              "Número de vecinos con tasa en la prueba; nulo sin tasa o si no se sabe quiénes son.",
              "Number of neighbours with a rate in the test; null without a rate or where nobody"
                  + " knows who they are."),
          UnitFields.field(
              "hotspot_status",
              FieldType.TEXT,
              "Estado de la prueba",
              "State of the test",
              "tested, no_rate, no_neighbours (isla), neighbours_unknown (límites esquemáticos sin"
                  + " lista de vecinos) o too_few (menos de diez unidades con tasa, o todas"
                  + " iguales).",
              "tested, no_rate, no_neighbours (island), neighbours_unknown (schematic boundaries"
                  + " without a list of neighbours) or too_few (fewer than ten units with a rate, or"
                  + " all alike)."),
          UnitFields.field(
              "hotspot_inference",
              FieldType.TEXT,
              "Inferencia",
              "Inference",
              "permutations=N seed=S (permutación condicional) o moments (fórmula con los tres"
                  + " primeros momentos, para más de 2000 unidades o sin permutaciones).",
              "permutations=N seed=S (conditional permutation) or moments (formula of the first"
                  + " three moments, for more than 2,000 units or without permutations)."));
}
