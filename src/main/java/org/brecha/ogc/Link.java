package org.brecha.ogc;

import java.util.Map;

/** A link of a document: RFC 8288 with a media type, as every OGC API document has them. */
record Link(String href, String rel, String type, String title) {

  static final String QUERYABLES = "http://www.opengis.net/def/rel/ogc/1.0/queryables";
  static final String SORTABLES = "http://www.opengis.net/def/rel/ogc/1.0/sortables";
  static final String SCHEMA = "http://www.opengis.net/def/rel/ogc/1.0/schema";

  Map<String, Object> toJson() {
    return Members.of("href", href, "rel", rel, "type", type, "title", title);
  }
}
