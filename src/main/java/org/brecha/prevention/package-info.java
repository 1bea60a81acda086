/**
 * Institutions and prevention programmes. May import: {@code territory}. Start at {@code
 * Programme}.
 */
package org.brecha.prevention;
