package org.brecha.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brecha.layer.LayerField;

/**
 * Which features a rule of a style is for. Always true or false, for a missing value too: what
 * holds for no value is said, never left to how a language treats null.
 */
sealed interface Condition {

  /** The same condition in a language of filters. */
  <T> T write(ConditionWriter<T> writer);

  /** The value is there and, written as text, one of these. */
  record OneOf(LayerField field, List<String> texts) implements Condition {
    @Override
    public <T> T write(ConditionWriter<T> writer) {
      return writer.oneOf(field, texts);
    }
  }

  /** The opposite of {@link OneOf}: true where there is no value. */
  record NoneOf(LayerField field, List<String> texts) implements Condition {
    @Override
    public <T> T write(ConditionWriter<T> writer) {
      return writer.noneOf(field, texts);
    }
  }

  /** The value is a number in one of the ranges. */
  record Within(LayerField field, NumberRange range) implements Condition {
    @Override
    public <T> T write(ConditionWriter<T> writer) {
      return writer.within(field, range);
    }
  }

  /** The opposite of {@link Within}: true where there is no value. */
  record Outside(LayerField field, NumberRange range) implements Condition {
    @Override
    public <T> T write(ConditionWriter<T> writer) {
      return writer.outside(field, range);
    }
  }

  /** Two conditions or more that must all hold; see {@link #all(List)}. */
  record All(List<Condition> parts) implements Condition {
    @Override
    public <T> T write(ConditionWriter<T> writer) {
      return writer.all(writeParts(parts, writer));
    }
  }

  /** Two conditions or more of which one must hold; see {@link #any(List)}. */
  record AnyOf(List<Condition> parts) implements Condition {
    @Override
    public <T> T write(ConditionWriter<T> writer) {
      return writer.any(writeParts(parts, writer));
    }
  }

  private static <T> List<T> writeParts(List<Condition> parts, ConditionWriter<T> writer) {
    List<T> written = new ArrayList<>();
    for (Condition part : parts) {
      written.add(part.write(writer));
    }
    return written;
  }

  /**
   * All of these.
   *
   * @param parts at least one
   */
  static Condition all(List<Condition> parts) {
    return parts.size() == 1 ? parts.get(0) : new All(List.copyOf(parts));
  }

  /**
   * One of these; texts of one field become one condition.
   *
   * @param parts at least one
   */
  static Condition any(List<Condition> parts) {
    Map<LayerField, Set<String>> texts = new LinkedHashMap<>();
    List<Condition> others = new ArrayList<>();
    for (Condition part : parts) {
      if (part instanceof OneOf one) {
        texts.computeIfAbsent(one.field(), f -> new LinkedHashSet<>()).addAll(one.texts());
      } else {
        others.add(part);
      }
    }
    List<Condition> merged = new ArrayList<>();
    texts.forEach((field, all) -> merged.add(new OneOf(field, List.copyOf(all))));
    merged.addAll(others);
    return merged.size() == 1 ? merged.get(0) : new AnyOf(merged);
  }
}
