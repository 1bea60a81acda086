/**
 * Computes schematic boundaries from place points and a public-domain outline. May import: the JDK,
 * JTS, the CSV and the JSON library. Start at {@link org.brecha.schematic.SchematicBoundaries}.
 */
package org.brecha.schematic;
