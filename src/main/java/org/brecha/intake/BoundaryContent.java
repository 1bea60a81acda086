package org.brecha.intake;

import java.util.List;

/**
 * What a file of boundaries holds.
 *
 * @param fields names of the attributes in the order of the file
 * @param crs how the file names its coordinate reference system: {@code EPSG:5367}, a URN or WKT;
 *     null if it does not
 * @param declared what the file says about its edition, {@link DeclaredEdition#NOTHING} if nothing
 */
record BoundaryContent(
    List<BoundaryFeature> features, List<String> fields, String crs, DeclaredEdition declared) {}
