package org.brecha.download;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.brecha.catalogue.LayerDescription;
import org.brecha.catalogue.LayerDescriptions;
import org.brecha.layer.Slice;
import org.brecha.layer.Words;
import org.locationtech.jts.geom.Envelope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A layer as GeoParquet 1.1: geometry as WKB in longitude and latitude (OGC:CRS84), its box beside
 * it so that readers can skip what is elsewhere, and every field in a column of its type. One group
 * of rows is in memory at a time.
 */
@Component
@Order(80)
final class GeoParquetFormat implements ShelvedFormat {

  private static final long GROUP_BYTES = 8L << 20;

  private final LayerDescriptions descriptions;
  private final JsonMapper json = JsonMapper.builder().build();

  GeoParquetFormat(LayerDescriptions descriptions) {
    this.descriptions = descriptions;
  }

  @Override
  public String extension() {
    return "parquet";
  }

  @Override
  public String mediaType() {
    return "application/vnd.apache.parquet";
  }

  @Override
  public Words title() {
    return new Words(
        "GeoParquet, para análisis de datos en Python, R o DuckDB",
        "GeoParquet, for data analysis in Python, R or DuckDB");
  }

  @Override
  public void write(FileContent content, Path file) throws IOException {
    ChosenRows chosen = ChosenRows.of(content);
    GeoParquetRows rows = new GeoParquetRows(chosen, metadata(content, chosen));
    try (ParquetWriter<Integer> writer =
        new Builder(new LocalOutputFile(file), rows)
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new GzipCodec())
            .withCompressionCodec(CompressionCodecName.GZIP)
            .withRowGroupSize(GROUP_BYTES)
            .build()) {
      for (int row : chosen.rows()) {
        writer.write(row);
      }
    }
  }

  private Map<String, String> metadata(FileContent content, ChosenRows chosen) {
    LayerDescription told = descriptions.of(content.snapshot(), content.layer(), content.base());
    Slice slice = content.question().slice().orElse(Slice.NONE);
    Map<String, Object> brecha = new LinkedHashMap<>();
    brecha.put("layer", told.id());
    brecha.put("edition", told.edition());
    brecha.put("schematic", told.schematic());
    brecha.put("indicator", slice.indicator());
    brecha.put("period", slice.period() == null ? null : slice.period().text());
    brecha.put("asked", Colophon.asked(content));
    for (String language : List.of("es", "en")) {
      brecha.put(
          language,
          Colophon.of(content, told).stream()
              .map(
                  entry ->
                      language.equals("es")
                          ? entry.heading().es() + ": " + entry.text().es()
                          : entry.heading().en() + ": " + entry.text().en())
              .toList());
    }
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("geo", json.writeValueAsString(geo(chosen)));
    metadata.put("brecha", json.writeValueAsString(brecha));
    return metadata;
  }

  private static Map<String, Object> geo(ChosenRows chosen) {
    Envelope bounds = new Envelope();
    TreeSet<String> types = new TreeSet<>();
    chosen.geometrySet().stream()
        .mapToObj(chosen.mosaic()::lonLat)
        .forEach(
            geometry -> {
              bounds.expandToInclude(geometry.getEnvelopeInternal());
              types.add(geometry.getGeometryType());
            });
    Map<String, Object> box = new LinkedHashMap<>();
    for (String side : GeoParquetRows.SIDES) {
      box.put(side, List.of(GeoParquetRows.BOX, side));
    }
    Map<String, Object> column = new LinkedHashMap<>();
    column.put("encoding", "WKB");
    column.put("geometry_types", types);
    if (!bounds.isNull()) {
      column.put(
          "bbox", List.of(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()));
    }
    column.put("covering", Map.of("bbox", box));
    Map<String, Object> geo = new LinkedHashMap<>();
    geo.put("version", "1.1.0");
    geo.put("primary_column", GeoParquetRows.GEOMETRY);
    geo.put("columns", Map.of(GeoParquetRows.GEOMETRY, column));
    return geo;
  }

  private static final class Builder extends ParquetWriter.Builder<Integer, Builder> {

    private final GeoParquetRows rows;

    Builder(OutputFile file, GeoParquetRows rows) {
      super(file);
      this.rows = rows;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @Deprecated
    protected WriteSupport<Integer> getWriteSupport(org.apache.hadoop.conf.Configuration hadoop) {
      throw new UnsupportedOperationException("there is no Hadoop here");
    }

    @Override
    protected WriteSupport<Integer> getWriteSupport(ParquetConfiguration configuration) {
      return rows;
    }
  }
}
