package org.brecha.layer;

import java.util.Objects;

/**
 * What the rows of a layer's files cite as the source of a fact.
 *
 * @param role kind of fact
 * @param citation as the rows have it
 * @param trust 1 an institution's own data file, 2 its report or a copy of the file, 3 quoted by
 *     somebody else; 0 for kinds of facts whose sources are not judged
 * @param facts how many facts of the layer cite it
 */
public record CitedSource(SourceRole role, String citation, int trust, int facts) {

  public CitedSource {
    Objects.requireNonNull(role);
    Objects.requireNonNull(citation);
  }
}
