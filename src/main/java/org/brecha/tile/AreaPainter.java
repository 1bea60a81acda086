package org.brecha.tile;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.brecha.crs.ReferenceSystem;
import org.brecha.http.Problem;
import org.brecha.http.ProblemException;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/**
 * Paints any area in any of our reference systems, with the classes, patterns and lines of tiles:
 * the area of a tile gives the pixels of the tile, and pictures side by side join. The same
 * question gives the same bytes. Thread-safe; as many pictures as there are processors are in work
 * at a time, each by bands of a bounded number of pixels, so that neither many nor large pictures
 * take the memory of others.
 */
@Component
public final class AreaPainter {

  /** Pixels of a band; a picture of up to so many is painted at once. */
  private static final int PIXELS_OF_A_BAND = 1 << 21;

  private static final long PATIENCE_MILLISECONDS = 20_000;

  /** More requests than these do not even wait, or their threads would be missing elsewhere. */
  private static final int MOST_WAITING = 32;

  /** Pixels around the one asked for in which thin things are found. */
  private static final int REACH = 2;

  private final Painters painters = new Painters();
  private final BlockingQueue<Desk> desks;
  private final Semaphore waiting;
  private final long patience;

  public AreaPainter() {
    this(
        Math.max(1, Runtime.getRuntime().availableProcessors()),
        MOST_WAITING,
        PATIENCE_MILLISECONDS);
  }

  /**
   * @param atATime pictures in work at a time
   * @param waiting requests that may wait for their turn
   * @param patience milliseconds that they wait at most
   */
  AreaPainter(int atATime, int waiting, long patience) {
    this.desks = new ArrayBlockingQueue<>(Math.max(1, atATime), true);
    for (int i = 0; i < atATime; i++) {
      desks.add(new Desk());
    }
    this.waiting = new Semaphore(waiting);
    this.patience = patience;
  }

  /** The tools for one picture at a time. */
  private static final class Desk {

    AreaBrush brush = new AreaBrush();
    RunDeflater deflater = new RunDeflater();
  }

  /**
   * Whether a layer can be painted in a system; a transverse Mercator does not hold the whole
   * world.
   */
  public static boolean holds(ReferenceSystem system, PaintedLayer painted) {
    return ReferenceSystem.of(painted.layer().mosaic().bounds()).contains(system);
  }

  /**
   * One layer, or none, as a palette PNG; several over each other as one of true colours.
   *
   * @param layers the lowest first; each {@link #holds held} by the picture's system
   * @throws IllegalArgumentException if a layer does not know its style, slice or classes
   * @throws ProblemException 503 if too many pictures are in work
   */
  public byte[] paint(List<PaintedLayer> layers, AreaPicture picture) {
    requireHeld(layers, picture);
    Desk desk = take();
    try {
      return layers.size() == 1 || layers.isEmpty()
          ? plain(layers, picture, desk)
          : compose(layers, picture, desk, ColourPngWriter::new);
    } finally {
      desks.add(desk);
    }
  }

  /** The same as a JPEG, which cannot be transparent: on white unless another colour is asked. */
  public byte[] paintJpeg(List<PaintedLayer> layers, AreaPicture picture) {
    requireHeld(layers, picture);
    Desk desk = take();
    try {
      return compose(layers, picture.opaque(), desk, JpegRows::new);
    } finally {
      desks.add(desk);
    }
  }

  private static void requireHeld(List<PaintedLayer> layers, AreaPicture picture) {
    for (PaintedLayer painted : layers) {
      if (!holds(picture.system(), painted)) {
        throw new IllegalArgumentException(
            painted.layer().id() + " cannot be painted in " + picture.system());
      }
    }
  }

  /** The same for one layer. */
  public byte[] paint(PaintedLayer painted, AreaPicture picture) {
    return paint(List.of(painted), picture);
  }

  /**
   * What of a layer a picture shows at one of its pixels: the unit whose colour it has, and lines
   * and circles within two pixels.
   *
   * @param column from the west, 0 to the picture's width - 1
   * @param row from the north, 0 to the picture's height - 1
   * @return geometries of the layer's mosaic, what lies on top first
   * @throws ProblemException 503 if too many pictures are in work
   */
  public int[] find(PaintedLayer painted, AreaPicture picture, int column, int row) {
    double pixelWidth = picture.area().getWidth() / picture.width();
    double pixelHeight = picture.area().getHeight() / picture.height();
    double west = picture.area().getMinX() + (column - REACH) * pixelWidth;
    double north = picture.area().getMaxY() - (row - REACH) * pixelHeight;
    int side = 2 * REACH + 1;
    Envelope around =
        new Envelope(west, west + side * pixelWidth, north - side * pixelHeight, north);
    if (!holds(picture.system(), painted)
        || !AreaPicture.isPaintable(picture.system(), around, side, side)) {
      return new int[0];
    }
    AreaPicture square = new AreaPicture(picture.system(), around, side, side, null);
    TilePainter painter = painter(painted);
    Desk desk = take();
    try {
      return desk.brush.find(painter, projection(painter, square));
    } finally {
      desks.add(desk);
    }
  }

  private Desk take() {
    Desk free = desks.poll();
    if (free != null) {
      return free;
    }
    if (waiting.tryAcquire()) {
      try {
        free = desks.poll(patience, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        waiting.release();
      }
    }
    if (free == null) {
      throw new ProblemException(Problem.busy("Too many pictures are being painted"));
    }
    return free;
  }

  private byte[] plain(List<PaintedLayer> layers, AreaPicture picture, Desk desk) {
    int width = picture.width();
    int height = picture.height();
    byte[] raw = new byte[(width + 1) * height];
    TilePalette palette = TilePalette.ofNothing();
    if (!layers.isEmpty()) {
      TilePainter painter = painter(layers.get(0));
      palette = painter.palette;
      AreaProjection projection = projection(painter, picture);
      int band = bandOf(picture);
      for (int top = 0; top < height; top += band) {
        desk.brush.paint(painter, projection, top, Math.min(band, height - top));
        PngWriter.copyRows(desk.brush.canvas, raw, top);
      }
    }
    byte[] data = desk.deflater.deflate(raw, raw.length, width + 1);
    if (raw.length > PIXELS_OF_A_BAND) {
      desk.deflater = new RunDeflater();
    }
    Integer background = picture.background();
    return PngWriter.frame(
        width, height, data, background == null ? palette : palette.on(background));
  }

  /** Makes what takes the rows of a picture of a size. */
  @FunctionalInterface
  private interface RowsOf {
    ColourRows open(ByteArrayOutputStream out, int width, int height);
  }

  private byte[] compose(List<PaintedLayer> layers, AreaPicture picture, Desk desk, RowsOf format) {
    List<TilePainter> painted = layers.stream().map(this::painter).toList();
    int band = bandOf(picture);
    int[] argb = new int[picture.width() * Math.min(band, picture.height())];
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ColourRows image = format.open(out, picture.width(), picture.height())) {
      for (int top = 0; top < picture.height(); top += band) {
        int rows = Math.min(band, picture.height() - top);
        Integer background = picture.background();
        PixelBlend.clear(argb, background == null ? 0 : 0xff000000 | background);
        for (TilePainter painter : painted) {
          desk.brush.paint(painter, projection(painter, picture), top, rows);
          PixelBlend.over(argb, desk.brush.canvas, painter.palette);
        }
        image.rows(argb, rows);
      }
    }
    return out.toByteArray();
  }

  private static int bandOf(AreaPicture picture) {
    return Math.max(1, PIXELS_OF_A_BAND / picture.width());
  }

  private TilePainter painter(PaintedLayer painted) {
    return painters.of(painted.layer(), painted.style(), painted.slice(), painted.classes());
  }

  private static AreaProjection projection(TilePainter painter, AreaPicture picture) {
    return new AreaProjection(picture, painter.mosaic.bounds());
  }
}
