/**
 * The command line: serve, import, check, schematic. May import every room it starts. Start at
 * {@code BrechaCommand}.
 */
package org.brecha.command;
