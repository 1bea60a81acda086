package org.brecha.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads boundaries from GeoJSON as a stream: RFC 7946, and the older form whose member {@code crs}
 * names the coordinates. Bytes that are not UTF-8 are read as Windows-1252 and reported with the
 * feature and field they stand in.
 */
final class GeoJsonBoundaries {

  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER).build())
          .build();

  private final IntakeRun run;
  private final List<BoundaryFeature> features = new ArrayList<>();
  private final Set<String> fields = new LinkedHashSet<>();
  private final GeoJsonGeometry geometries = new GeoJsonGeometry();
  private JsonParser parser;
  private Utf8Gate gate;

  private GeoJsonBoundaries(IntakeRun run) {
    this.run = run;
  }

  /**
   * @param encoding charset of the file, null for UTF-8
   * @throws BoundaryFileException if it is no GeoJSON feature collection
   */
  static BoundaryContent read(IntakeRun run, Charset encoding) throws IOException {
    return new GeoJsonBoundaries(run).read(encoding);
  }

  private BoundaryContent read(Charset encoding) throws IOException {
    try (InputStream in = Files.newInputStream(run.file().path())) {
      if (encoding == null || encoding.equals(StandardCharsets.UTF_8)) {
        gate = new Utf8Gate(in);
        parser = JSON.createParser(gate);
      } else {
        parser = JSON.createParser(new InputStreamReader(new BufferedInputStream(in), encoding));
      }
      try {
        return collection();
      } finally {
        parser.close();
      }
    } catch (JacksonException e) {
      String at = features.isEmpty() ? null : "after feature " + features.size();
      String line = e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
      throw new BoundaryFileException(
          at, "malformed-json", "is no complete JSON" + line + ": " + e.getOriginalMessage());
    }
  }

  private BoundaryContent collection() {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw noCollection("it does not start with an object");
    }
    String crs = null;
    boolean found = false;
    DeclaredEdition declared = DeclaredEdition.NOTHING;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String member = parser.currentName();
      JsonToken value = parser.nextToken();
      if ("features".equals(member) && value == JsonToken.START_ARRAY) {
        found = true;
        readFeatures();
      } else if ("crs".equals(member) && value == JsonToken.START_OBJECT) {
        crs = crs(parser.readValueAsTree());
      } else if ("boundary_edition".equals(member) && value == JsonToken.START_OBJECT) {
        declared = declared(parser.readValueAsTree());
      } else {
        parser.skipChildren();
      }
    }
    if (!found) {
      throw noCollection("it has no member \"features\"");
    }
    // RFC 7946: without a word about it, coordinates are WGS 84.
    return new BoundaryContent(
        features, List.copyOf(fields), crs == null ? "OGC:CRS84" : crs, declared);
  }

  private static BoundaryFileException noCollection(String why) {
    return new BoundaryFileException(
        null, "no-feature-collection", "is no GeoJSON feature collection: " + why);
  }

  private static String crs(JsonNode member) {
    JsonNode properties = member.path("properties");
    if (properties.path("name").isString()) {
      return properties.path("name").asString();
    }
    return properties.path("code").isNumber()
        ? "EPSG:" + properties.path("code").asInt()
        : "a crs member of type " + member.path("type").asString("?");
  }

  private static DeclaredEdition declared(JsonNode member) {
    JsonNode attribution = member.path("attribution");
    String credits =
        attribution.isArray()
            ? String.join("; ", attribution.valueStream().map(JsonNode::asString).toList())
            : attribution.asString(null);
    return new DeclaredEdition(
        member.path("country").asString(null),
        member.path("level").asString(null),
        member.path("label").asString(null),
        member.path("kind").asString(null),
        member.path("publisher").asString(null),
        member.path("licence").asString(null),
        credits,
        member.path("date").asString(null));
  }

  private void readFeatures() {
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      String at = "feature " + (features.size() + 1);
      if (token != JsonToken.START_OBJECT) {
        throw new BoundaryFileException(at, "malformed-json", "is no object");
      }
      features.add(feature(at));
      run.countRead(1);
    }
  }

  private BoundaryFeature feature(String at) {
    Map<String, Object> attributes = Map.of();
    geometries.clear();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String member = parser.currentName();
      JsonToken value = parser.nextToken();
      if ("properties".equals(member) && value == JsonToken.START_OBJECT) {
        attributes = attributes(at);
      } else if ("geometry".equals(member) && value == JsonToken.START_OBJECT) {
        geometries.read(parser);
      } else {
        parser.skipChildren();
      }
    }
    return geometries.feature(at, attributes);
  }

  private Map<String, Object> attributes(String at) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String field = parser.currentName();
      fields.add(field);
      JsonToken token = parser.nextToken();
      long start = parser.currentTokenLocation().getByteOffset();
      Object value = value(token);
      attributes.put(field, value);
      if (gate != null
          && token == JsonToken.VALUE_STRING
          && gate.replacedBetween(start, parser.currentLocation().getByteOffset())) {
        run.warning(
            at, field, "mixed-encoding", "is not UTF-8 and was read as Windows-1252: " + value);
      }
    }
    return attributes;
  }

  private Object value(JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case START_OBJECT, START_ARRAY -> parser.readValueAsTree().toString();
      default -> null;
    };
  }
}
