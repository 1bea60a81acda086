package org.brecha.layer;

import java.util.Objects;

/**
 * A licence that everybody knows by its name.
 *
 * @param spdx identifier of the SPDX licence list, or null if that list has none for it
 * @param name as people write it
 * @param url where its text stands
 */
public record Licence(String spdx, String name, String url) {

  public Licence {
    Objects.requireNonNull(name);
    Objects.requireNonNull(url);
  }

  /** The SPDX identifier, or the address where there is none. */
  public String id() {
    return spdx == null ? url : spdx;
  }
}
