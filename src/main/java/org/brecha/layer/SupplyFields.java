package org.brecha.layer;

import static org.brecha.layer.FieldType.NUMBER;
import static org.brecha.layer.FieldType.TEXT;

import java.util.List;

/** The fields of {@code coverage_gap_adm*} that tell what the supply is made of. */
final class SupplyFields {

  private SupplyFields() {}

  static final LayerField BIVARIATE =
      UnitFields.field(
          "bivariate_class",
          TEXT,
          "Necesidad y oferta",
          "Need and supply",
          "Tercio de la necesidad y tercio de la oferta, cada uno low, middle o high: "
              + "high_low es mucha necesidad con poca oferta; sin programas que cuenten, la oferta "
              + "es low aunque muchas unidades compartan su percentil; nula sin brecha.",
          "Third of need and third of supply, each low, middle or high: high_low is "
              + "much need with little supply; without programmes that count supply is low, "
              + "however many units share its percentile; null without a gap.");

  static final List<LayerField> SUPPLY =
      List.of(
          UnitFields.field(
              "supply_score",
              NUMBER,
              "Oferta ponderada",
              "Weighted supply",
              "Programas activos ubicados, ponderados por nivel de prevención y exactitud "
                  + "del lugar; nulo sin registro.",
              "Active located programmes weighted by level of prevention and exactness of "
                  + "place; null without a register."),
          UnitFields.field(
              "supply_quality",
              NUMBER,
              "Calidad de la oferta",
              "Quality of supply",
              "De 0 a 1: cuánto se sabe de los programas de la unidad (fechas, nivel, "
                  + "lugar, alcance); nula si no hay ninguno.",
              "0 to 1: how much is known of the programmes of the unit (dates, level, "
                  + "place, reach); null if there is none."),
          UnitFields.field(
              "supply_class",
              TEXT,
              "Clase de oferta",
              "Class of supply",
              "none_registered, registered, duplicate (véase duplicate_supply) o "
                  + "not_reported.",
              "none_registered, registered, duplicate (see duplicate_supply) or "
                  + "not_reported."),
          UnitFields.field(
              "duplicate_supply",
              TEXT,
              "Oferta duplicada",
              "Duplicate supply",
              "Tipo y población de los que hay tres o más programas en la unidad y el "
                  + "período; nula si no hay.",
              "Type and target group of which there are three or more programmes in the "
                  + "unit and period; null if there are none."));
}
