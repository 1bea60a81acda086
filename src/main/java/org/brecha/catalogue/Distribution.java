package org.brecha.catalogue;

import java.util.Objects;
import org.brecha.layer.Words;

/**
 * One way in which a layer can be had.
 *
 * @param kind whether the address gives the data themselves
 * @param form extension of a file ({@code gpkg}), or a short name of a service ({@code wms})
 * @param href address of the file, or of the service's description
 * @param mediaType of what is at the address, with its parameters
 * @param conformsTo address of the standard that the service follows, or null
 */
public record Distribution(
    Kind kind, String form, Words title, String href, String mediaType, String conformsTo) {

  /** What stands at the address. */
  public enum Kind {
    /** The whole layer in one file. */
    FILE,
    /** A service with addresses of its own. */
    SERVICE
  }

  public Distribution {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(form);
    Objects.requireNonNull(title);
    Objects.requireNonNull(href);
    Objects.requireNonNull(mediaType);
  }

  /** The media type without its parameters, as registries list it. */
  public String plainMediaType() {
    int semicolon = mediaType.indexOf(';');
    return semicolon < 0 ? mediaType : mediaType.substring(0, semicolon).strip();
  }
}
