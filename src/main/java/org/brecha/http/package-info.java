/**
 * Shared web manners: problem+json, parameters, links, entity tags. May import: Spring Web and the
 * JTS envelope. Start at {@link org.brecha.http.Problem}.
 */
package org.brecha.http;
