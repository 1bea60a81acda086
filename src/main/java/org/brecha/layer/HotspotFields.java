package org.brecha.layer;

import static org.brecha.layer.FieldType.INTEGER;
import static org.brecha.layer.FieldType.NUMBER;
import static org.brecha.layer.FieldType.TEXT;

import java.util.List;

/** The fields of {@code coverage_gap_adm*} that tell whether high rates cluster. */
final class HotspotFields {

  private HotspotFields() {}

  static final LayerField HOTSPOT_CLASS =
      UnitFields.field(
          "hotspot_class",
          TEXT,
          "Foco",
          "Hotspot",
          "high_high (tasa alta entre altas), low_low, high_low, low_high o "
              + "not_significant, por hotspot_p_fdr menor de 0,05; nula sin prueba (véase "
              + "hotspot_status).",
          "high_high (high rate among high ones), low_low, high_low, low_high or "
              + "not_significant, by hotspot_p_fdr below 0.05; null without a test (see "
              + "hotspot_status).");

  static final LayerField HOTSPOT_P =
      UnitFields.field(
          "hotspot_p",
          NUMBER,
          "p del foco",
          "p of the hotspot",
          "Probabilidad bilateral del índice de Moran local, sin ajuste.",
          "Two-sided probability of local Moran, not adjusted.");

  static final LayerField GI_STAR_Z =
      UnitFields.field(
          "gi_star_z",
          NUMBER,
          "Gi* (z)",
          "Gi* (z)",
          "Estadístico Gi* de Getis y Ord, tipificado.",
          "Getis-Ord Gi* as a z score.");

  static final List<LayerField> ADDED =
      List.of(
          UnitFields.field(
              "hotspot_p_fdr",
              NUMBER,
              "p ajustada del foco",
              "Adjusted p of the hotspot",
              "hotspot_p ajustada por Benjamini y Hochberg entre las unidades del país con "
                  + "tasa.",
              "hotspot_p adjusted by Benjamini and Hochberg over the units of the country "
                  + "with a rate."),
          UnitFields.field(
              "local_moran",
              NUMBER,
              "Moran local",
              "Local Moran",
              "Índice de Moran local de la tasa tipificada por Bayes empírico.",
              "Local Moran of the EB-standardised rate."),
          UnitFields.field(
              "gi_star_p",
              NUMBER,
              "p de Gi*",
              "p of Gi*",
              "Probabilidad bilateral de Gi*, sin ajuste.",
              "Two-sided probability of Gi*, not adjusted."),
          UnitFields.field(
              "gi_star_p_fdr",
              NUMBER,
              "p ajustada de Gi*",
              "Adjusted p of Gi*",
              "gi_star_p ajustada por Benjamini y Hochberg.",
              "gi_star_p adjusted by Benjamini and Hochberg."),
          UnitFields.field(
              "gi_star_class",
              TEXT,
              "Clase de Gi*",
              "Class of Gi*",
              "hot, cold o not_significant, por gi_star_p_fdr menor de 0,05; nula sin " + "prueba.",
              "hot, cold or not_significant, by gi_star_p_fdr below 0.05; null without a "
                  + "test."),
          UnitFields.field(
              "neighbours",
              INTEGER,
              "Vecinas",
              "Neighbours",
              "Número de unidades vecinas con tasa; nulo si no se conocen las vecinas.",
              "Number of neighbours that have a rate; null if the neighbours are not known."),
          UnitFields.field(
              "hotspot_status",
              TEXT,
              "Estado del foco",
              "State of the hotspot",
              "tested, no_rate, no_neighbours, neighbours_unknown (límites esquemáticos "
                  + "sin lista de vecinas) o too_few.",
              "tested, no_rate, no_neighbours, neighbours_unknown (schematic boundaries "
                  + "without a list of neighbours) or too_few."),
          UnitFields.field(
              "hotspot_inference",
              TEXT,
              "Inferencia",
              "Inference",
              "Cómo se halló p: permutaciones y semilla, o analítica; nula sin prueba.",
              "How p was found: permutations and seed, or analytical; null without a test."));
}
