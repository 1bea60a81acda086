package org.brecha.style;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.brecha.http.XmlText;
import org.brecha.layer.LayerField;

/**
 * Filters of OGC Filter Encoding 1.1. A part writes itself into the document; comparisons there are
 * false for missing values, so what holds for them is asked by {@code PropertyIsNull}.
 */
final class SldFilter implements ConditionWriter<SldFilter.Part> {

  /** A filter, to be written at the place of a document where it belongs. */
  @FunctionalInterface
  interface Part {
    void to(XmlText xml);
  }

  @Override
  public Part oneOf(LayerField field, List<String> texts) {
    return joined("ogc:Or", compare("ogc:PropertyIsEqualTo", field, texts));
  }

  @Override
  public Part noneOf(LayerField field, List<String> texts) {
    List<Part> others = compare("ogc:PropertyIsNotEqualTo", field, texts);
    return joined("ogc:Or", List.of(isNull(field), joined("ogc:And", others)));
  }

  @Override
  public Part within(LayerField field, NumberRange range) {
    if (range.isEverything()) {
      return xml -> {
        xml.open("ogc:Not");
        isNull(field).to(xml);
        xml.close();
      };
    }
    List<Part> parts = new ArrayList<>();
    if (range.from() != null) {
      parts.add(compare("ogc:PropertyIsGreaterThanOrEqualTo", field, from(range)));
    }
    if (range.to() != null) {
      String operator =
          range.toInclusive() ? "ogc:PropertyIsLessThanOrEqualTo" : "ogc:PropertyIsLessThan";
      parts.add(compare(operator, field, to(range)));
    }
    return joined("ogc:And", parts);
  }

  @Override
  public Part outside(LayerField field, NumberRange range) {
    List<Part> parts = new ArrayList<>();
    parts.add(isNull(field));
    if (range.from() != null) {
      parts.add(compare("ogc:PropertyIsLessThan", field, from(range)));
    }
    if (range.to() != null) {
      String operator =
          range.toInclusive() ? "ogc:PropertyIsGreaterThan" : "ogc:PropertyIsGreaterThanOrEqualTo";
      parts.add(compare(operator, field, to(range)));
    }
    return joined("ogc:Or", parts);
  }

  @Override
  public Part all(List<Part> parts) {
    return joined("ogc:And", parts);
  }

  @Override
  public Part any(List<Part> parts) {
    return joined("ogc:Or", parts);
  }

  private static List<Part> compare(String operator, LayerField field, List<String> texts) {
    List<Part> parts = new ArrayList<>();
    for (String text : texts) {
      switch (field.type()) {
        case TEXT -> parts.add(compare(operator, field, text));
        case INTEGER, NUMBER ->
            parts.add(compare(operator, field, QgisFilter.number(Double.parseDouble(text))));
        case BOOLEAN -> {
          // Files keep truth as a boolean or as 0 and 1.
          parts.add(compare(operator, field, text));
          parts.add(compare(operator, field, Boolean.parseBoolean(text) ? "1" : "0"));
        }
      }
    }
    return parts;
  }

  private static Part compare(String operator, LayerField field, String literal) {
    return xml ->
        xml.open(operator)
            .text("ogc:PropertyName", field.name())
            .text("ogc:Literal", literal)
            .close();
  }

  /**
   * Six digits, rounded so that no value at an end falls out: QGIS 3.22 keeps no more of a number
   * in a filter of SLD. Where one class ends and the next begins, both get the same number.
   */
  private static String from(NumberRange range) {
    return sixDigits(range.from(), RoundingMode.FLOOR);
  }

  private static String to(NumberRange range) {
    return sixDigits(range.to(), range.toInclusive() ? RoundingMode.CEILING : RoundingMode.FLOOR);
  }

  private static String sixDigits(double value, RoundingMode rounding) {
    return BigDecimal.valueOf(value)
        .round(new MathContext(6, rounding))
        .stripTrailingZeros()
        .toPlainString();
  }

  private static Part isNull(LayerField field) {
    return xml -> xml.open("ogc:PropertyIsNull").text("ogc:PropertyName", field.name()).close();
  }

  private static Part joined(String operator, List<Part> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    return xml -> {
      xml.open(operator);
      parts.forEach(part -> part.to(xml));
      xml.close();
    };
  }
}
