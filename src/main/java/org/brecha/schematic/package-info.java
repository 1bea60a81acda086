/**
 * Computes schematic boundaries from place points and a public-domain outline. May import: the JDK, JTS and the CSV library. Start at {@code SchematicBoundaries}.
 */
package org.brecha.schematic;
