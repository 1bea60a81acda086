package org.brecha.catalogue;

import java.util.List;
import org.brecha.layer.Words;

/**
 * How the values of some fields are made.
 *
 * @param id name of the method in the page's address, {@code method=rates}
 * @param text paragraphs, divided by an empty line
 * @param source the works that the method is from
 * @param fields names of the fields that it explains
 */
public record MethodNote(String id, Words title, Words text, Words source, List<String> fields) {

  public MethodNote {
    fields = List.copyOf(fields);
  }
}
