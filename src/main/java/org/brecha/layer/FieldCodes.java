package org.brecha.layer;

import static org.brecha.layer.FieldCode.of;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lists of codes behind the fields that hold codes, with the words of the legends where a
 * legend shows them. A code that is not listed never occurs.
 */
public final class FieldCodes {

  private static final Map<String, List<FieldCode>> OF_UNITS =
      Map.of(
          "level",
          List.of(
              of("adm1", "Provincia o comarca", "Province or comarca"),
              of("adm2", "Cantón o distrito", "Canton or district"),
              of("adm3", "Distrito o corregimiento", "District or corregimiento")),
          "boundary_kind",
          List.of(
              of("official", "Límite oficial", "Official boundary"),
              of("unofficial", "Límite real, no oficial", "Real boundary, not official"),
              of("schematic", "Límite esquemático, no oficial", "Schematic boundary, not official"),
              of("seat", "Solo el punto de la cabecera", "Only the point of the seat"),
              of("none", "Sin geometría", "No geometry")));

  private static final Map<String, List<FieldCode>> OF_FIGURES = figures();

  private static final Map<String, List<FieldCode>> OF_LINKS =
      Map.of(
          "kind",
          List.of(
              of("list", "Lista de límites terrestres", "List of land borders"),
              of("units_below", "Sus propias unidades se tocan", "Their own units touch"),
              of("queen", "Sus límites reales se tocan", "Their real boundaries touch")));

  private static final Map<String, List<FieldCode>> OF_PROGRAMMES =
      Map.of(
          "scope",
          List.of(
              of("national", "Nacional", "National"),
              of("located", "Ubicado en unidades", "Located in units"),
              of("unknown", "No se conoce", "Not known")),
          "nature",
          List.of(
              of("prevention", "Prevención", "Prevention"),
              of("coordination", "Coordinación", "Coordination"),
              of("control", "Control: no es prevención", "Control: no prevention")),
          "status",
          List.of(
              of("running", "En marcha", "Running"),
              of("closed", "Cerrado", "Closed"),
              of("superseded", "Sustituido", "Superseded"),
              of("unknown", "No se conoce", "Not known")),
          "activity",
          List.of(
              of("active", "Activo en el período", "Active in the period"),
              of("inactive", "No activo en el período", "Not active in the period"),
              of(
                  "uncertain",
                  "Incierto: las fechas conocidas no lo dicen",
                  "Uncertain: the known dates do not tell")));

  private FieldCodes() {}

  /** The codes of a field of a layer; empty if it does not hold codes of a closed list. */
  public static List<FieldCode> list(Layer layer, LayerField field) {
    String name = field.name();
    if (layer.fields().equals(GapFields.ALL)) {
      if (name.equals("indicator")) {
        return layer.indicators().stream()
            .map(code -> new FieldCode(code, layer.indicatorTitle(code)))
            .toList();
      }
      return OF_FIGURES.getOrDefault(name, OF_UNITS.getOrDefault(name, List.of()));
    }
    if (layer.fields().equals(UnitFields.BOUNDARY_LAYER)) {
      return OF_UNITS.getOrDefault(name, List.of());
    }
    if (layer.fields().equals(NeighbourFields.ALL)) {
      return OF_LINKS.getOrDefault(name, List.of());
    }
    return layer.fields().equals(ProgrammeFields.ALL)
        ? OF_PROGRAMMES.getOrDefault(name, List.of())
        : List.of();
  }

  private static Map<String, List<FieldCode>> figures() {
    Map<String, List<FieldCode>> codes = new LinkedHashMap<>();
    List<LegendEntry> gap =
        GapLegends.of("gap", new Words("", ""), null, ClassChoice.STANDARD).entries();
    codes.put("gap_class", shown(gap, "gap_class"));
    codes.put(
        "gap_status", with(shown(gap, "gap_status"), of("ranked", "Con brecha", "Has a gap")));
    codes.put("bivariate_class", shown(BivariateLegend.entries(), "bivariate_class"));
    codes.put("hotspot_class", shown(HotspotLegend.entries(), "hotspot_class"));
    codes.put(
        "hotspot_status",
        with(
            shown(HotspotLegend.entries(), "hotspot_status"),
            of("tested", "Con prueba", "Tested"),
            of("no_rate", "Sin tasa", "No rate")));
    codes.put(
        "rate_status",
        with(
            shown(Nothings.ofRate(), "rate_status"),
            of("observed", "Tasa observada", "Observed rate"),
            of("zero", "Cero casos registrados", "Zero cases recorded")));
    codes.put(
        "count_status",
        List.of(
            of("observed", "Casos conocidos, cero también", "Cases known, zero too"),
            of("not_reported", "Sin dato: nadie reportó", "No data: nobody reported"),
            of("suppressed", "Dato suprimido", "Suppressed"),
            of(
                "not_applicable",
                "No aplica: la unidad no existía",
                "Not applicable: the unit did not exist"),
            of(
                "not_whole_year",
                "Solo se conoce una parte del período, u otro período",
                "Only a part of the period is known, or another period")));
    codes.put(
        "count_method",
        List.of(
            of("reported", "Como los dice la fuente", "As the source has them"),
            of(
                "with_later_split",
                "Con los de la parte que se separó después",
                "With those of the part carved out later"),
            of(
                "sum_before_merger",
                "Suma de las unidades que luego se fusionaron",
                "Sum of the units merged later"),
            of("sum_of_units", "Suma de las unidades menores", "Sum of the smaller units")));
    codes.put(
        "population_status",
        List.of(
            of("known", "Conocida", "Known"),
            of("not_known", "No se conoce", "Not known"),
            of("more_than_3_years_off", "A más de tres años", "More than three years off"),
            of(
                "other_territory",
                "De otro territorio: la unidad se dividió",
                "Of another territory: the unit was split")));
    codes.put(
        "programme_status",
        List.of(
            of("active", "Algún programa activo", "Some programme active"),
            of("none_registered", "Ningún programa registrado", "No programme registered"),
            of(
                "not_reported",
                "No reportado: el país no tiene registro",
                "Not reported: the country has no register")));
    codes.put(
        "supply_class",
        List.of(
            of("none_registered", "Ningún programa registrado", "No programme registered"),
            of("registered", "Algún programa registrado", "Some programme registered"),
            of(
                "duplicate",
                "Oferta duplicada: tres o más del mismo tipo y población",
                "Duplicate supply: three or more of one type and target group"),
            of(
                "not_reported",
                "No reportado: el país no tiene registro",
                "Not reported: the country has no register")));
    codes.put(
        "benchmark",
        List.of(
            of("country", "La tasa del país", "The country's rate"),
            of(
                "parent",
                "La tasa de la unidad que la contiene",
                "The rate of the unit that contains it"),
            of("reference", "10 homicidios por 100 000", "10 homicides per 100,000")));
    codes.put(
        "benchmark_class",
        List.of(
            of("above", "Por encima de la referencia", "Above the benchmark"),
            of("below", "Por debajo de la referencia", "Below the benchmark"),
            of("not_different", "No se distingue", "Not told apart")));
    codes.put(
        "gi_star_class",
        List.of(
            of("hot", "Foco de valores altos", "Hot spot"),
            of("cold", "Foco de valores bajos", "Cold spot"),
            of("not_significant", "No se distingue del azar", "Not told from chance")));
    return codes;
  }

  private static List<FieldCode> shown(List<LegendEntry> entries, String field) {
    List<FieldCode> codes = new ArrayList<>();
    for (LegendEntry entry : entries) {
      if (entry.field().equals(field) && entry.equalTo() != null) {
        entry.equalTo().forEach(value -> codes.add(new FieldCode(value, entry.label())));
      }
    }
    return codes;
  }

  private static List<FieldCode> with(List<FieldCode> codes, FieldCode... first) {
    List<FieldCode> all = new ArrayList<>(List.of(first));
    all.addAll(codes);
    return List.copyOf(all);
  }
}
