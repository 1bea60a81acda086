package org.brecha.layer;

import java.util.List;

/**
 * From what a layer is made. A fact does not name its file: beside the boundary editions, which do,
 * all imported files of the kinds that the layer needs are listed.
 *
 * @param files by role, then in the order of their import
 * @param citations by role, the most used first
 * @param boundaryKinds kinds of the boundaries drawn: {@code official}, {@code unofficial}, {@code
 *     schematic}, {@code seat} (a point), {@code none}; empty if the layer draws no units
 */
public record LayerSources(
    List<SourceFile> files, List<CitedSource> citations, List<String> boundaryKinds) {

  /** Nothing is known. */
  public static final LayerSources UNKNOWN = new LayerSources(List.of(), List.of(), List.of());

  public LayerSources {
    files = List.copyOf(files);
    citations = List.copyOf(citations);
    boundaryKinds = List.copyOf(boundaryKinds);
  }
}
