package org.brecha.layer;

import java.util.List;

/** The fields that tell a unit and its boundary, shared by the layers of units. */
final class UnitFields {

  private UnitFields() {}

  static final LayerField UNIT_CODE =
      field(
          "unit_code",
          FieldType.TEXT,
          "Código",
          "Code",
          "País y código oficial de la unidad.",
          "Country and official code of the unit.");
  static final LayerField COUNTRY =
      field(
          "country",
          FieldType.TEXT,
          "País",
          "Country",
          "Código ISO 3166-1 alfa-2.",
          "ISO 3166-1 alpha-2 code.");
  static final LayerField LEVEL =
      field(
          "level",
          FieldType.TEXT,
          "Nivel",
          "Level",
          "adm1 provincia o comarca, adm2 cantón o distrito, adm3 distrito o corregimiento.",
          "adm1 province or comarca, adm2 canton or district, adm3 district or corregimiento.");
  static final LayerField NAME =
      field(
          "name",
          FieldType.TEXT,
          "Nombre",
          "Name",
          "Nombre oficial.",
          "Official name, in Spanish.");
  static final LayerField PARENT_CODE =
      field(
          "parent_code",
          FieldType.TEXT,
          "Código superior",
          "Parent code",
          "Código de la unidad que la contiene; nulo si no se conoce.",
          "Code of the unit that contains it; null if not known.");
  static final LayerField PARENT_NAME =
      field(
          "parent_name",
          FieldType.TEXT,
          "Unidad superior",
          "Parent",
          "Nombre de la unidad que la contiene; nulo si no se conoce.",
          "Name of the unit that contains it; null if not known.");
  static final LayerField BOUNDARY_EDITION =
      field(
          "boundary_edition",
          FieldType.TEXT,
          "Edición del límite",
          "Boundary edition",
          "Edición del límite dibujado; nula si solo se conoce la cabecera.",
          "Edition of the boundary drawn; null if only the seat is known.");
  static final LayerField BOUNDARY_KIND =
      field(
          "boundary_kind",
          FieldType.TEXT,
          "Tipo de límite",
          "Kind of boundary",
          "official, unofficial (real, no oficial), schematic (esquemático), seat (solo se conoce el punto de la"
              + " cabecera) o none.",
          "official, unofficial (real), schematic (not official), seat (only the point of the seat is known) or"
              + " none.");

  static final List<LayerField> BOUNDARY_LAYER =
      List.of(
          UNIT_CODE,
          COUNTRY,
          LEVEL,
          NAME,
          field(
              "kind",
              FieldType.TEXT,
              "Clase",
              "Kind",
              "province, comarca, canton, district, corregimiento o unit.",
              "province, comarca, canton, district, corregimiento or unit."),
          PARENT_CODE,
          PARENT_NAME,
          BOUNDARY_EDITION,
          BOUNDARY_KIND,
          field(
              "area_km2",
              FieldType.NUMBER,
              "Superficie (km²)",
              "Area (km²)",
              "Superficie oficial en km², no medida en el mapa; nula si no se conoce.",
              "Official area in km², not measured on the map; null if not known."),
          field(
              "seat_name",
              FieldType.TEXT,
              "Cabecera",
              "Seat",
              "Nombre de la cabecera; nulo si no se conoce.",
              "Name of the seat; null if not known."),
          field(
              "valid_from",
              FieldType.TEXT,
              "Existe desde",
              "Exists since",
              "Primer día (AAAA-MM-DD); nulo si no se conoce.",
              "First day (YYYY-MM-DD); null if not known."),
          field(
              "valid_to",
              FieldType.TEXT,
              "Existió hasta",
              "Existed until",
              "Último día (AAAA-MM-DD); nulo si existe hoy.",
              "Last day (YYYY-MM-DD); null if it exists today."));

  static LayerField field(
      String name, FieldType type, String es, String en, String textEs, String textEn) {
    return new LayerField(name, type, new Words(es, en), new Words(textEs, textEn));
  }
}
