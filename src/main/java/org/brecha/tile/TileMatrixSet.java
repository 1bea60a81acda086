package org.brecha.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.brecha.crs.ReferenceSystem;
import org.brecha.layer.Mosaic;
import org.brecha.layer.MosaicLevel;
import org.brecha.layer.Words;
import org.locationtech.jts.geom.Envelope;

/**
 * The tile matrix sets in which layers are served, defined as in annex D of OGC 17-083r4 (2D Tile
 * Matrix Set 2.0), all of their levels; tiles are served down to {@link #deepest}.
 */
public enum TileMatrixSet {
  WEB_MERCATOR_QUAD(
      "WebMercatorQuad",
      new Words("Mercator de la web, mundial", "Google Maps Compatible for the World"),
      ReferenceSystem.WEB_MERCATOR,
      "GoogleMapsCompatible",
      List.of("X", "Y"),
      25) {
    @Override
    Envelope world() {
      return new Envelope(-HALF_WORLD, HALF_WORLD, -HALF_WORLD, HALF_WORLD);
    }

    @Override
    double metresPerUnit() {
      return 1;
    }

    @Override
    public int deepest() {
      return Mosaic.MAX_ZOOM;
    }

    @Override
    int zoom(int matrix) {
      return matrix;
    }

    @Override
    Mosaic mosaic(Mosaic ofLayer) {
      return ofLayer;
    }
  },

  WORLD_CRS84_QUAD(
      "WorldCRS84Quad",
      new Words("Longitud y latitud, mundial", "CRS84 for the World"),
      ReferenceSystem.CRS84,
      "GoogleCRS84Quad",
      List.of("Lon", "Lat"),
      18) {
    @Override
    Envelope world() {
      return new Envelope(-180, 180, -90, 90);
    }

    @Override
    double metresPerUnit() {
      return HALF_WORLD / 180;
    }

    @Override
    public int deepest() {
      return Mosaic.MAX_ZOOM - 1;
    }

    /** A tile is 180 degrees wide at level 0: as wide as those of zoom 1. */
    @Override
    int zoom(int matrix) {
      return matrix + 1;
    }

    @Override
    Mosaic mosaic(Mosaic ofLayer) {
      return ofLayer.onDegrees();
    }
  };

  private static final double HALF_WORLD = Math.PI * 6_378_137;

  /** Side of the pixel that scale denominators speak of, metres (OGC 17-083r4, clause 6.1.1.1). */
  private static final double STANDARD_PIXEL = 0.00028;

  private final String id;
  private final Words title;
  private final ReferenceSystem system;
  private final String scaleSet;
  private final List<String> axes;
  private final List<TileMatrix> matrices = new ArrayList<>();

  TileMatrixSet(
      String id,
      Words title,
      ReferenceSystem system,
      String scaleSet,
      List<String> axes,
      int levels) {
    this.id = id;
    this.title = title;
    this.system = system;
    this.scaleSet = "http://www.opengis.net/def/wkss/OGC/1.0/" + scaleSet;
    this.axes = axes;
    Envelope world = world();
    int columns = (int) Math.round(world.getWidth() / world.getHeight());
    for (int level = 0; level < levels; level++) {
      double side = world.getHeight() / (1 << level);
      double cell = side / TileMatrix.TILE_PIXELS;
      matrices.add(
          new TileMatrix(
              level, cell * metresPerUnit() / STANDARD_PIXEL, cell, columns << level, 1 << level));
    }
  }

  /** The whole area in units of the system, x east and y north. */
  abstract Envelope world();

  abstract double metresPerUnit();

  /** Number of the last tile matrix in which tiles are served. */
  public abstract int deepest();

  /** The zoom of a {@link #mosaic} whose tiles are those of a matrix. */
  abstract int zoom(int matrix);

  /** The geometries of a layer on the grid of this set. */
  abstract Mosaic mosaic(Mosaic ofLayer);

  public static Optional<TileMatrixSet> find(String id) {
    return Stream.of(values()).filter(set -> set.id.equals(id)).findFirst();
  }

  public String id() {
    return id;
  }

  /** Where the OGC registers the set. */
  public String uri() {
    return "http://www.opengis.net/def/tilematrixset/OGC/1.0/" + id;
  }

  public Words title() {
    return title;
  }

  public ReferenceSystem system() {
    return system;
  }

  public String wellKnownScaleSet() {
    return scaleSet;
  }

  /** Names of the axes in the order of the coordinates. */
  public List<String> axes() {
    return axes;
  }

  /** All levels of the definition, the coarsest first. */
  public List<TileMatrix> matrices() {
    return List.copyOf(matrices);
  }

  /** North-west corner, first and second axis. */
  public List<Double> pointOfOrigin() {
    return List.of(world().getMinX(), world().getMaxY());
  }

  /**
   * The tiles in which something of an area is seen in every served matrix, the coarsest first:
   * circles reach out of the tile in which their middle is, and vector tiles have a buffer.
   *
   * @param lonLat degrees, x the longitude; a null envelope meets nothing
   */
  public List<TileMatrix.Limits> limits(Envelope lonLat) {
    if (lonLat.isNull()) {
      return List.of();
    }
    double[] corners = {lonLat.getMinX(), lonLat.getMinY(), lonLat.getMaxX(), lonLat.getMaxY()};
    system.fromLonLat(corners);
    Envelope area = new Envelope(corners[0], corners[2], corners[1], corners[3]);
    return matrices.subList(0, deepest() + 1).stream()
        .map(matrix -> matrix.limits(world(), area, reach(matrix.number())))
        .toList();
  }

  private double reach(int matrix) {
    double buffer = (double) TileMatrix.TILE_PIXELS * VectorTileSlicer.BUFFER / MosaicLevel.EXTENT;
    return Math.max(buffer, TilePainter.radius(zoom(matrix)) + 1);
  }

  /** The area of a tile in the system, x east and y north. */
  public Envelope area(int matrix, int row, int col) {
    return matrices.get(matrix).area(world(), row, col);
  }
}
