package org.brecha.layer;

import static org.brecha.layer.FieldType.BOOLEAN;
import static org.brecha.layer.FieldType.INTEGER;
import static org.brecha.layer.FieldType.TEXT;
import static org.brecha.layer.UnitFields.field;

import java.util.List;

/** The fields of {@code programmes}. */
final class ProgrammeFields {

  private ProgrammeFields() {}

  static final List<LayerField> ALL =
      List.of(
          field(
              "programme",
              TEXT,
              "Programa",
              "Programme",
              "Código del programa.",
              "Code of the programme."),
          field(
              "name_es",
              TEXT,
              "Nombre",
              "Name in Spanish",
              "Nombre en español.",
              "Name in Spanish."),
          field(
              "name_en", TEXT, "Nombre en inglés", "Name", "Nombre en inglés.", "Name in English."),
          field(
              "countries",
              TEXT,
              "Países",
              "Countries",
              "Códigos ISO, separados por punto y coma.",
              "ISO codes, separated by semicolons."),
          field(
              "unit_code",
              TEXT,
              "Unidad",
              "Unit",
              "Unidad donde trabaja; nula si es nacional o no se conoce.",
              "Unit in which it works; null if national or not known."),
          field(
              "unit_name",
              TEXT,
              "Nombre de la unidad",
              "Name of the unit",
              "Nombre de la unidad; nulo si no se conoce.",
              "Name of the unit; null if not known."),
          field(
              "scope",
              TEXT,
              "Alcance",
              "Scope",
              "national, located o unknown.",
              "national, located or unknown."),
          field(
              "lead", TEXT, "Responsable", "Lead", "Institución responsable.", "Lead institution."),
          field(
              "lead_es",
              TEXT,
              "Responsable, nombre",
              "Name of the lead in Spanish",
              "Institución responsable con su nombre en español.",
              "Lead institution by its name in Spanish."),
          field(
              "lead_en",
              TEXT,
              "Responsable, nombre en inglés",
              "Name of the lead",
              "Institución responsable con su nombre en inglés.",
              "Lead institution by its name in English."),
          field(
              "partners",
              TEXT,
              "Socios",
              "Partners",
              "Socios; nulo si no se conocen.",
              "Partners; null if not known."),
          field(
              "funders",
              TEXT,
              "Financiadores",
              "Funders",
              "Financiadores; nulo si no se conocen.",
              "Funders; null if not known."),
          field("type", TEXT, "Tipo", "Type", "Clase de programa.", "Kind of programme."),
          field(
              "nature",
              TEXT,
              "Naturaleza",
              "Nature",
              "prevention, coordination o control (no es prevención).",
              "prevention, coordination or control (no prevention)."),
          field(
              "levels",
              TEXT,
              "Niveles de prevención",
              "Levels of prevention",
              "primary, secondary, tertiary, coordination; nulo si no es prevención.",
              "primary, secondary, tertiary, coordination; null if it is no prevention."),
          field(
              "start",
              TEXT,
              "Inicio",
              "Start",
              "Como lo dice la fuente (AAAA, AAAA-MM o AAAA-MM-DD); nulo si no se conoce.",
              "As the source says (YYYY, YYYY-MM or YYYY-MM-DD); null if not known."),
          field(
              "end",
              TEXT,
              "Fin",
              "End",
              "Como lo dice la fuente; nulo si no se conoce o sigue.",
              "As the source says; null if not known or still running."),
          field(
              "status",
              TEXT,
              "Estado",
              "Status",
              "running, closed, superseded o unknown, al reunir los datos.",
              "running, closed, superseded or unknown, when the data were gathered."),
          field(
              "period",
              TEXT,
              "Período",
              "Period",
              "Año al que se refiere activity.",
              "Year that activity refers to."),
          field(
              "activity",
              TEXT,
              "Actividad",
              "Activity",
              "active, inactive o uncertain (las fechas conocidas no lo dicen) en el período.",
              "active, inactive or uncertain (the known dates do not tell) in the period."),
          field(
              "counted",
              BOOLEAN,
              "Cuenta como oferta",
              "Counted as supply",
              "Si cuenta en programmes_active de la unidad.",
              "Whether it counts in programmes_active of the unit."),
          field(
              "territories",
              TEXT,
              "Territorios",
              "Territories",
              "Como los dice la fuente.",
              "As the source says."),
          field(
              "people_reached",
              INTEGER,
              "Personas atendidas",
              "People reached",
              "Personas que atiende; nulo si no se conoce.",
              "People that it reaches; null if not known."),
          field(
              "people_eligible",
              INTEGER,
              "Población beneficiaria",
              "People eligible",
              "Personas a las que está destinado; nulo si no se conoce.",
              "People that it is meant for; null if not known."),
          field(
              "amount",
              TEXT,
              "Monto",
              "Amount",
              "Como lo dice la fuente; nulo si no se conoce.",
              "As the source says; null if not known."),
          field(
              "facts",
              TEXT,
              "Datos",
              "Facts",
              "Lo que se sabe del programa.",
              "What is known of the programme."),
          field("source", TEXT, "Fuente", "Source", "Fuente.", "Source."));
}
