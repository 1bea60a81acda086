package org.brecha.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.brecha.crs.ReferenceSystem;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.selection.FilterChoice;
import org.brecha.selection.SliceChoice;

/** The query parameters as OpenAPI 3.0 parameter objects. */
final class ApiParameters {

  private ApiParameters() {}

  /** Those that several resources share, by name. */
  static Map<String, Object> shared(Visit visit, OgcSettings settings) {
    Map<String, Object> shared = new LinkedHashMap<>();
    shared.put("f", format(visit, Formats.DOCUMENT));
    add(
        shared,
        "lang",
        visit.say("Idioma de títulos y páginas.", "Language of titles and pages."),
        Members.of("type", "string", "enum", Visit.LANGUAGES));
    add(
        shared,
        "bbox",
        visit.say(
            "Oeste,sur,este,norte en grados (CRS84). Los elementos sin geometría siempre"
                + " coinciden.",
            "West,south,east,north in degrees (CRS84). Items without geometry always match."),
        Members.of(
            "type", "array",
            "oneOf",
                List.of(
                    Members.of("minItems", 4, "maxItems", 4),
                    Members.of("minItems", 6, "maxItems", 6)),
            "items", Members.of("type", "number")));
    add(
        shared,
        "datetime",
        visit.say(
            "Año, mes, fecha, instante RFC 3339 o intervalo con / y .. ; se elige el período más"
                + " reciente que lo toca.",
            "Year, month, date, RFC 3339 instant or interval with / and .. ; the newest period that"
                + " meets it is chosen."),
        Members.of("type", "string"));
    add(
        shared,
        "limit",
        visit.say(
            "Máximo de elementos en la respuesta; más del máximo se recorta.",
            "Most items in the answer; more than the maximum is clipped."),
        Members.of(
            "type",
            "integer",
            "minimum",
            1,
            "maximum",
            settings.maxLimit(),
            "default",
            settings.defaultLimit()));
    add(
        shared,
        "offset",
        visit.say(
            "Elementos que se saltan; siga los enlaces next en vez de calcularlo.",
            "Items to leave out first; follow the next links rather than reckoning it."),
        Members.of("type", "integer", "minimum", 0, "default", 0));
    addFilter(shared, visit);
    add(
        shared,
        "skipGeometry",
        visit.say("Sin geometría, solo propiedades.", "Properties only, no geometry."),
        Members.of("type", "boolean", "default", false));
    return shared;
  }

  /** Parameter f of a resource that has these representations. */
  static Map<String, Object> format(Visit visit, Formats formats) {
    return parameter(
        "f",
        visit.say("Formato; tiene prioridad sobre Accept.", "Format; goes before Accept."),
        Members.of("type", "string", "enum", formats.names()));
  }

  private static void addFilter(Map<String, Object> shared, Visit visit) {
    add(
        shared,
        "filter",
        visit.say(
            "Condición en CQL2 (OGC 21-065r2) sobre las propiedades y geometry; véase queryables.",
            "Condition in CQL2 (OGC 21-065r2) on the properties and geometry; see queryables."),
        Members.of("type", "string", "minLength", 1, "maxLength", FilterChoice.LONGEST));
    add(
        shared,
        "filter-lang",
        visit.say("Lenguaje de filter.", "Language of filter."),
        Members.of(
            "type",
            "string",
            "enum",
            FilterChoice.LANGUAGES,
            "default",
            FilterChoice.LANGUAGES.get(0)));
    addSystem(
        shared,
        "filter-crs",
        visit.say(
            "Sistema de las geometrías de filter, con el orden de ejes de su autoridad.",
            "System of the geometries of filter, in the axis order of its authority."));
    addSystem(
        shared,
        "bbox-crs",
        visit.say(
            "Sistema de bbox, con el orden de ejes de su autoridad.",
            "System of bbox, in the axis order of its authority."));
    addSystem(
        shared,
        "crs",
        visit.say(
            "Sistema de las geometrías de la respuesta; el encabezado Content-Crs lo repite.",
            "System of the geometries of the answer; header Content-Crs repeats it."));
  }

  private static void addSystem(Map<String, Object> shared, String name, String description) {
    add(
        shared,
        name,
        description,
        Members.of(
            "type",
            "string",
            "format",
            "uri",
            "enum",
            Stream.of(ReferenceSystem.values()).map(ReferenceSystem::uri).toList(),
            "default",
            ReferenceSystem.CRS84.uri()));
  }

  /** References to shared parameters by name. */
  static List<Object> references(String... names) {
    List<Object> references = new ArrayList<>();
    for (String name : names) {
      references.add(Members.of("$ref", "#/components/parameters/" + name));
    }
    return references;
  }

  /** All parameters of the items of a layer. */
  static List<Object> ofItems(Visit visit, Layer layer) {
    List<Object> all = references("bbox", "datetime", "limit", "offset", "skipGeometry");
    all.addAll(references("filter", "filter-lang", "filter-crs", "bbox-crs", "crs"));
    all.add(sortby(visit, layer));
    all.add(properties(visit, layer));
    List<String> chosen = SliceChoice.parameters(layer);
    all.addAll(ApiSliceParameters.of(visit, layer));
    for (LayerField field : layer.fields()) {
      if (!chosen.contains(field.name())) {
        all.add(
            parameter(
                field.name(),
                visit.say(field.title()),
                Members.of("type", SchemaDocument.typeName(field.type()))));
      }
    }
    return all;
  }

  /** All parameters of one item of a layer. */
  static List<Object> ofItem(Visit visit, Layer layer) {
    List<Object> all = references("datetime", "skipGeometry", "crs");
    all.add(properties(visit, layer));
    all.addAll(ApiSliceParameters.of(visit, layer));
    all.add(
        Members.of(
            "name",
            "featureId",
            "in",
            "path",
            "required",
            true,
            "description",
            visit.say("Identificador del elemento.", "Id of the item."),
            "schema",
            Members.of("type", "string", "pattern", "^[A-Za-z0-9_-]+$")));
    return all;
  }

  private static Map<String, Object> sortby(Visit visit, Layer layer) {
    return parameter(
        "sortby",
        visit.say(
            "Orden: propiedades, con - delante de mayor a menor. Lo que falta va al final.",
            "Order: properties, with - before it from greatest to least. What is missing is last."),
        Members.of(
            "type",
            "array",
            "minItems",
            1,
            "maxItems",
            RowOrder.MOST_KEYS,
            "items",
            Members.of("type", "string", "pattern", "^[+-]?[a-z0-9_]+$")));
  }

  private static Map<String, Object> properties(Visit visit, Layer layer) {
    return parameter(
        "properties",
        visit.say("Solo estas propiedades.", "These properties only."),
        Members.of(
            "type",
            "array",
            "minItems",
            1,
            "items",
            Members.of(
                "type", "string", "enum", layer.fields().stream().map(LayerField::name).toList())));
  }

  private static void add(
      Map<String, Object> shared, String name, String description, Map<String, Object> schema) {
    shared.put(name, parameter(name, description, schema));
  }

  static Map<String, Object> parameter(
      String name, String description, Map<String, Object> schema) {
    return Members.of(
        "name",
        name,
        "in",
        "query",
        "description",
        description,
        "required",
        false,
        "style",
        "form",
        "explode",
        false,
        "schema",
        schema);
  }
}
