package org.brecha.catalogue;

import java.util.List;
import org.brecha.layer.FieldCode;
import org.brecha.layer.LayerField;
import org.brecha.layer.Words;

/**
 * A field as the data dictionary explains it.
 *
 * @param unit in what it is measured, or null
 * @param missing what it means that there is no value
 * @param codes the only values it can have, or empty
 * @param layers ids of the layers that have exactly this field
 */
public record DictionaryEntry(
    LayerField field, Words unit, Words missing, List<FieldCode> codes, List<String> layers) {

  public DictionaryEntry {
    codes = List.copyOf(codes);
    layers = List.copyOf(layers);
  }
}
