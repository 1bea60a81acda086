package org.brecha.download;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.brecha.catalogue.LayerDescriptions;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Words;
import org.locationtech.jts.geom.Envelope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wololo.flatgeobuf.NodeItem;
import org.wololo.flatgeobuf.PackedRTree;

/**
 * FlatGeobuf 3 with its packed Hilbert R-tree: features stand in the order of the curve, so that
 * programs fetch those of an area by ranges. Features without geometry are in no area: their box in
 * the index is inside out, and they come where the sorting leaves them.
 */
@Component
@Order(30)
class FlatGeobufFormat implements ShelvedFormat {

  private static final Words TITLE =
      new Words(
          "FlatGeobuf: geometría y todos los campos, con índice espacial, para leer por partes.",
          "FlatGeobuf: geometry and all fields, with a spatial index, to be read in parts.");

  private static final int BUFFER = 1 << 18;

  private final LayerDescriptions descriptions;

  FlatGeobufFormat(LayerDescriptions descriptions) {
    this.descriptions = descriptions;
  }

  /** A feature in the index. */
  private static final class Leaf extends PackedRTree.Item {

    final int row;

    Leaf(int row, Envelope box) {
      this.row = row;
      this.nodeItem =
          box == null
              ? new NodeItem(0)
              : new NodeItem(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), 0);
    }
  }

  @Override
  public String extension() {
    return "fgb";
  }

  @Override
  public String mediaType() {
    return "application/vnd.flatgeobuf";
  }

  @Override
  public Words title() {
    return TITLE;
  }

  @Override
  public void write(FileContent content, Path file) throws IOException {
    FeatureTable table = content.table().orElse(null);
    List<Leaf> leaves = new ArrayList<>();
    Envelope bounds = new Envelope();
    for (int row : content.rows()) {
      int geometry = table.geometryOf(row);
      Envelope box =
          geometry < 0 ? null : content.layer().mosaic().lonLat(geometry).getEnvelopeInternal();
      if (box != null) {
        bounds.expandToInclude(box);
      }
      leaves.add(new Leaf(row, box));
    }
    FlatGeobufHeader header =
        new FlatGeobufHeader(
            content,
            descriptions.of(content.snapshot(), content.layer(), content.base()),
            leaves.size(),
            bounds);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      if (leaves.isEmpty()) {
        header.write(Channels.newOutputStream(channel));
      } else {
        writeIndexed(content, table, leaves, bounds, header, channel);
      }
    }
  }

  /** The index stands before the features, whose places it holds: it is written last. */
  private static void writeIndexed(
      FileContent content,
      FeatureTable table,
      List<Leaf> leaves,
      Envelope bounds,
      FlatGeobufHeader header,
      FileChannel channel)
      throws IOException {
    NodeItem extent =
        bounds.isNull()
            ? new NodeItem(0, 0, 0, 0)
            : new NodeItem(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY());
    PackedRTree.hilbertSort(leaves, extent);
    header.write(Channels.newOutputStream(channel));
    long indexAt = channel.position();
    channel.position(indexAt + PackedRTree.calcSize(leaves.size(), FlatGeobufHeader.NODE_SIZE));
    long written = 0;
    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    FlatGeobufFeature feature = new FlatGeobufFeature(content.layer(), table);
    for (Leaf leaf : leaves) {
      leaf.nodeItem.offset = written;
      written += feature.write(leaf.row, out);
    }
    out.flush();
    channel.position(indexAt);
    OutputStream index = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    new PackedRTree(leaves, (short) FlatGeobufHeader.NODE_SIZE).write(index);
    index.flush();
    if (channel.position()
        != indexAt + PackedRTree.calcSize(leaves.size(), FlatGeobufHeader.NODE_SIZE)) {
      throw new IllegalStateException("the index is not as long as it was said to be");
    }
  }
}
