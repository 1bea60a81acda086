package org.brecha.download;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import org.locationtech.jts.geom.Envelope;

/**
 * Fills the R-tree of a GeoPackage at once, in the form in which SQLite keeps one: the tables
 * behind the virtual one, see "The SQLite R*Tree Module", 5.1. Features are packed by Leutenegger,
 * Edgington and López (1997), "STR: a simple and efficient algorithm for R-tree packing". Readers
 * find the same as in a tree grown box by box, which takes ten times as long.
 */
final class GeoPackageIndex {

  private static final int ROOT = 1;
  private static final int NODE_HEADER = 4;
  private static final int CELL = Long.BYTES + 4 * Float.BYTES;

  /** SQLite never writes more cells into a node, however large its pages. */
  private static final int MOST_CELLS = 51;

  private int size;
  private long[] keys = new long[64];

  /** West, east, south, north of each feature, in the order of the table's columns. */
  private float[] boxes = new float[4 * keys.length];

  /** Keys have to rise from one feature to the next. */
  void add(long key, Envelope box) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      boxes = Arrays.copyOf(boxes, 8 * size);
    }
    keys[size] = key;
    boxes[4 * size] = below(box.getMinX());
    boxes[4 * size + 1] = above(box.getMaxX());
    boxes[4 * size + 2] = below(box.getMinY());
    boxes[4 * size + 3] = above(box.getMaxY());
    size++;
  }

  private static float below(double value) {
    float near = (float) value;
    return near > value ? Math.nextDown(near) : near;
  }

  private static float above(double value) {
    float near = (float) value;
    return near < value ? Math.nextUp(near) : near;
  }

  /**
   * @param index the virtual table, created and empty
   */
  void write(Connection database, String index) throws SQLException {
    if (size == 0) {
      return;
    }
    int bytes = sizeOfNodes(database, index);
    try (PreparedStatement node = insert(database, index + "_node");
        PreparedStatement parent = insert(database, index + "_parent");
        PreparedStatement home = insert(database, index + "_rowid")) {
      new Packing(bytes, node, parent).pack(home);
    }
  }

  private static PreparedStatement insert(Connection database, String table) throws SQLException {
    return database.prepareStatement(
        "INSERT OR REPLACE INTO " + GeoPackageTables.quote(table) + " VALUES (?, ?)");
  }

  private static int sizeOfNodes(Connection database, String index) throws SQLException {
    String sql =
        "SELECT length(data) FROM "
            + GeoPackageTables.quote(index + "_node")
            + " WHERE nodeno = "
            + ROOT;
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static int ceilDiv(int count, int by) {
    return (count + by - 1) / by;
  }

  /** Features in an order in which neighbours are near each other. */
  private int[] tiled(int perNode) {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, byMiddle(0));
    int strips = (int) Math.ceil(Math.sqrt(Math.ceil(size / (double) perNode)));
    int inStrip = ceilDiv(ceilDiv(size, perNode), strips) * perNode;
    for (int from = 0; from < size; from += inStrip) {
      Arrays.sort(order, from, Math.min(size, from + inStrip), byMiddle(2));
    }
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  private Comparator<Integer> byMiddle(int side) {
    return Comparator.comparingDouble(i -> (double) boxes[4 * i + side] + boxes[4 * i + side + 1]);
  }

  /** Level upon level, from the features to the root. */
  private final class Packing {

    private final int perNode;
    private final ByteBuffer page;
    private final PreparedStatement node;
    private final PreparedStatement parent;
    private int lastNode = ROOT;

    Packing(int bytesOfNode, PreparedStatement node, PreparedStatement parent) {
      this.perNode = Math.min(MOST_CELLS, (bytesOfNode - NODE_HEADER) / CELL);
      this.page = ByteBuffer.allocate(bytesOfNode);
      this.node = node;
      this.parent = parent;
    }

    void pack(PreparedStatement home) throws SQLException {
      int[] order = tiled(perNode);
      long[] ids = new long[size];
      float[] around = new float[4 * size];
      for (int i = 0; i < size; i++) {
        ids[i] = keys[order[i]];
        System.arraycopy(boxes, 4 * order[i], around, 4 * i, 4);
      }
      long[] homes = new long[size];
      for (int depth = 0; ; depth++) {
        int nodes = ceilDiv(ids.length, perNode);
        long[] numbers = new long[nodes];
        float[] unions = new float[4 * nodes];
        for (int i = 0; i < nodes; i++) {
          int from = (int) ((long) ids.length * i / nodes);
          int to = (int) ((long) ids.length * (i + 1) / nodes);
          numbers[i] = nodes == 1 ? ROOT : ++lastNode;
          write(numbers[i], nodes == 1 ? depth : 0, ids, around, from, to);
          unite(around, from, to, unions, 4 * i);
          for (int child = from; child < to; child++) {
            if (depth == 0) {
              homes[order[child]] = numbers[i];
            } else {
              put(parent, ids[child], numbers[i]);
            }
          }
        }
        if (nodes == 1) {
          break;
        }
        ids = numbers;
        around = unions;
      }
      for (int i = 0; i < size; i++) {
        put(home, keys[i], homes[i]);
      }
    }

    private void write(long number, int depth, long[] ids, float[] around, int from, int to)
        throws SQLException {
      page.clear();
      page.putShort((short) depth).putShort((short) (to - from));
      for (int i = from; i < to; i++) {
        page.putLong(ids[i]);
        for (int side = 0; side < 4; side++) {
          page.putFloat(around[4 * i + side]);
        }
      }
      Arrays.fill(page.array(), page.position(), page.capacity(), (byte) 0);
      node.setLong(1, number);
      node.setBytes(2, page.array());
      node.executeUpdate();
    }

    private static void put(PreparedStatement into, long child, long of) throws SQLException {
      into.setLong(1, child);
      into.setLong(2, of);
      into.executeUpdate();
    }

    private static void unite(float[] boxes, int from, int to, float[] into, int at) {
      System.arraycopy(boxes, 4 * from, into, at, 4);
      for (int i = from + 1; i < to; i++) {
        into[at] = Math.min(into[at], boxes[4 * i]);
        into[at + 1] = Math.max(into[at + 1], boxes[4 * i + 1]);
        into[at + 2] = Math.min(into[at + 2], boxes[4 * i + 2]);
        into[at + 3] = Math.max(into[at + 3], boxes[4 * i + 3]);
      }
    }
  }
}
