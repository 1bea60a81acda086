package org.brecha.layer;

import java.util.ArrayList;
import java.util.List;

/**
 * The legend of style {@code hotspots}: where rates that are alike stand together, or stand out.
 */
final class HotspotLegend {

  private HotspotLegend() {}

  static List<LegendEntry> entries() {
    List<LegendEntry> entries = new ArrayList<>();
    entries.add(
        spot(
            "high_high",
            "#b2182b",
            "solid",
            "Tasa alta entre vecinas de tasa alta",
            "High rate among neighbours with high rates"));
    entries.add(
        spot(
            "high_low",
            "#f4a582",
            "dots",
            "Tasa alta entre vecinas de tasa baja",
            "High rate among neighbours with low rates"));
    entries.add(
        spot(
            "low_high",
            "#92c5de",
            "dots",
            "Tasa baja entre vecinas de tasa alta",
            "Low rate among neighbours with high rates"));
    entries.add(
        spot(
            "low_low",
            "#2166ac",
            "solid",
            "Tasa baja entre vecinas de tasa baja",
            "Low rate among neighbours with low rates"));
    entries.add(
        spot(
            "not_significant",
            "#f7f7f7",
            "solid",
            "No se distingue del azar",
            "Not told from chance"));
    entries.addAll(Nothings.ofRate());
    entries.add(
        status(
            "no_neighbours",
            Palette.NO_NEIGHBOURS,
            "dots",
            "Sin vecinas con tasa",
            "No neighbours with a rate"));
    entries.add(
        status(
            "neighbours_unknown",
            Palette.NEIGHBOURS_UNKNOWN,
            "hatch",
            "No se sabe quiénes son vecinas: límites esquemáticos",
            "Nobody knows who the neighbours are: schematic boundaries"));
    entries.add(
        status(
            "too_few",
            Palette.TOO_FEW,
            "dots",
            "Muy pocas unidades con tasa para la prueba",
            "Too few units with a rate for the test"));
    return entries;
  }

  private static LegendEntry spot(String id, String color, String pattern, String es, String en) {
    return LegendEntry.of(id, "hotspot_class", id, color, pattern, false, new Words(es, en));
  }

  private static LegendEntry status(String id, String color, String pattern, String es, String en) {
    return LegendEntry.of(id, "hotspot_status", id, color, pattern, true, new Words(es, en));
  }

  /** How the test is made; what came of it in each country is said by {@link HotspotNotes}. */
  static Words method() {
    return new Words(
        "Prueba dentro de cada país: Moran local de la tasa estandarizada por Bayes empírico, pesos"
            + " estandarizados por fila. Se marca lo que queda en 0,05 o menos tras el ajuste de"
            + " Benjamini y Hochberg (FDR).",
        "Test within each country: local Moran of the rate standardised by empirical Bayes,"
            + " row-standardised weights. Marked is what stays at or below 0.05 after the adjustment"
            + " of Benjamini and Hochberg (FDR).");
  }
}
