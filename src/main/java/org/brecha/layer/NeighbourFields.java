package org.brecha.layer;

import java.util.List;

/** The fields of {@code neighbours_adm*}. */
final class NeighbourFields {

  private NeighbourFields() {}

  static final List<LayerField> ALL =
      List.of(
          UnitFields.UNIT_CODE,
          UnitFields.field(
              "unit_name",
              FieldType.TEXT,
              "Unidad",
              "Unit",
              "Nombre de la unidad.",
              "Name of the unit."),
          UnitFields.field(
              "neighbour_code",
              FieldType.TEXT,
              "Código del vecino",
              "Code of the neighbour",
              "País y código oficial de la unidad vecina.",
              "Country and official code of the neighbouring unit."),
          UnitFields.field(
              "neighbour_name",
              FieldType.TEXT,
              "Vecino",
              "Neighbour",
              "Nombre de la unidad vecina.",
              "Name of the neighbouring unit."),
          UnitFields.COUNTRY,
          UnitFields.field(
              "weight",
              FieldType.NUMBER,
              "Peso",
              "Weight",
              "1 dividido entre el número de vecinos de la unidad (estandarizado por fila); una"
                  + " prueba reparte el peso entre los vecinos con tasa.",
              "1 divided by the number of the unit's neighbours (row-standardised); a test shares"
                  + " the weight among the neighbours that have a rate."),
          UnitFields.field(
              "kind",
              FieldType.TEXT,
              "Clase de vecindad",
              "Kind of link",
              "list (lista de límites terrestres), units_below (sus propias unidades se tocan según"
                  + " la lista) o queen (sus límites reales se tocan, a lo sumo a 20 m).",
              "list (list of land borders), units_below (their own units touch by the list) or queen"
                  + " (their real boundaries touch, within 20 m)."),
          UnitFields.field(
              "source",
              FieldType.TEXT,
              "Fuente",
              "Source",
              "Quién dice que son vecinas, o cómo se halló.",
              "Who says that they are neighbours, or how it was found."));
}
