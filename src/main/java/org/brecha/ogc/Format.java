package org.brecha.ogc;

import java.util.List;
import org.brecha.layer.Words;

/**
 * One representation of a resource.
 *
 * @param f its name in the parameter {@code f}
 * @param mediaType what {@code f} gets, with its parameters
 * @param also media types that get the same bytes when a client accepts only them
 * @param title says "as JSON", for links
 */
record Format(String f, String mediaType, List<String> also, Words title) {

  static Format of(String f, String mediaType, String name) {
    return new Format(f, mediaType, List.of(), new Words("Como " + name, "As " + name));
  }

  /** The same for clients that ask for it by another media type too. */
  Format alsoAs(String... mediaTypes) {
    return new Format(f, mediaType, List.of(mediaTypes), title);
  }

  boolean has(String type) {
    return mediaType.equals(type) || also.contains(type);
  }

  /** Whether the bytes are JSON of some kind. */
  boolean isJson() {
    return mediaType.contains("json");
  }
}
