package org.brecha.ogc;

import java.util.Map;

/** A link of a document: RFC 8288 with a media type, as every OGC API document has them. */
record Link(String href, String rel, String type, String title) {

  static final String QUERYABLES = "http://www.opengis.net/def/rel/ogc/1.0/queryables";
  static final String SORTABLES = "http://www.opengis.net/def/rel/ogc/1.0/sortables";
  static final String SCHEMA = "http://www.opengis.net/def/rel/ogc/1.0/schema";

  static final String TILESETS_VECTOR = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";
  static final String TILESETS_MAP = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-map";
  static final String TILING_SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";
  static final String TILING_SCHEMES = "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes";

  /** The same for an address with names in braces that the client has to replace. */
  Map<String, Object> toTemplateJson() {
    Map<String, Object> json = toJson();
    json.put("templated", true);
    return json;
  }

  Map<String, Object> toJson() {
    return Members.of("href", href, "rel", rel, "type", type, "title", title);
  }
}
