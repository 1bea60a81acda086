package org.brecha.wms;

import java.util.List;
import org.brecha.layer.Words;

/** What the service says of itself and of what it shows, in both languages. */
final class WmsWords {

  static final Words TITLE =
      new Words("Brecha: violencia y prevención", "Brecha: violence and prevention");

  static final Words ABSTRACT =
      new Words(
          "Límites administrativos, tasas de violencia y programas de prevención, unidos por código"
              + " oficial: dónde la violencia es alta y falta prevención. Cero, sin dato, suprimido"
              + " y no aplicable se distinguen por trama y color.",
          "Administrative boundaries, rates of violence and prevention programmes, joined by"
              + " official code: where violence is high and prevention is missing. Zero, no data,"
              + " suppressed and not applicable are told apart by pattern and colour.");

  static final Words SCHEMATIC =
      new Words(
          "Los límites esquemáticos son aproximados y no sirven para medir ni para deslindar.",
          "Schematic boundaries are approximate and serve neither for measuring nor for drawing"
              + " borders.");

  static final Words EDITION = new Words("Edición de los datos", "Edition of the data");
  static final Words PERIOD = new Words("Período", "Period");
  static final Words INDICATOR = new Words("Indicador", "Indicator");
  static final Words CLASS = new Words("Clase en el mapa", "Class on the map");
  static final Words SOURCES = new Words("Fuentes", "Sources");
  static final Words NOTHING_HERE =
      new Words("Aquí no hay nada de esta capa.", "Nothing of this layer is here.");

  static final List<Words> KEYWORDS =
      List.of(
          new Words("violencia", "violence"),
          new Words("prevención", "prevention"),
          new Words("Costa Rica", "Costa Rica"),
          new Words("Panamá", "Panama"));

  private WmsWords() {}
}
