package org.brecha.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

/** SQLite itself checks the tree, and finds in it what it finds in one that it has grown. */
class GeoPackageIndexTest {

  private static final String PACKED = "rtree_a \"b\"_geom";

  private final Random random = new Random(7);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 50, 51, 52, 102, 103, 2_600, 2_601, 2_602, 20_000})
  void aPackedTreeIsAsGoodAsAGrownOne(int features) throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = database.createStatement()) {
      database.setAutoCommit(false);
      statement.execute(GeoPackageTables.indexTable("a \"b\""));
      statement.execute("CREATE VIRTUAL TABLE grown USING rtree(id, minx, maxx, miny, maxy)");
      GeoPackageIndex index = new GeoPackageIndex();
      for (int i = 0; i < features; i++) {
        long key = 3L * i + 1;
        Envelope box = box(i % 3 == 0 ? 0 : 0.5);
        index.add(key, box);
        insert(database, "grown", key, box);
      }
      index.write(database, PACKED);
      assertThat(check(statement)).isEqualTo("ok");
      for (int i = 0; i < 50; i++) {
        Envelope asked = box(Math.pow(10, random.nextInt(4) - 1));
        assertThat(found(statement, PACKED, asked)).isEqualTo(found(statement, "grown", asked));
      }
      assertThat(found(statement, PACKED, new Envelope(-180, 180, -90, 90))).hasSize(features);
      edit(database, statement, features);
    }
  }

  /** A tree of full nodes has to be split by the next that comes. */
  private void edit(Connection database, Statement statement, int features) throws SQLException {
    for (int i = 0; i < 200; i++) {
      insert(database, PACKED, 100_000 + i, box(0.1));
    }
    statement.execute("DELETE FROM " + GeoPackageTables.quote(PACKED) + " WHERE id % 2 = 0");
    assertThat(check(statement)).isEqualTo("ok");
    assertThat(found(statement, PACKED, new Envelope(-180, 180, -90, 90)))
        .hasSize((features + 1) / 2 + 100)
        .allMatch(key -> key % 2 == 1);
  }

  private Envelope box(double size) {
    double x = random.nextDouble() * 40 - 100;
    double y = random.nextDouble() * 30 - 10;
    return new Envelope(x, x + random.nextDouble() * size, y, y + random.nextDouble() * size);
  }

  private static void insert(Connection database, String table, long key, Envelope box)
      throws SQLException {
    String sql = "INSERT INTO " + GeoPackageTables.quote(table) + " VALUES (?, ?, ?, ?, ?)";
    try (PreparedStatement insert = database.prepareStatement(sql)) {
      insert.setLong(1, key);
      insert.setDouble(2, box.getMinX());
      insert.setDouble(3, box.getMaxX());
      insert.setDouble(4, box.getMinY());
      insert.setDouble(5, box.getMaxY());
      insert.executeUpdate();
    }
  }

  private static String check(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT rtreecheck('" + PACKED + "')")) {
      row.next();
      return row.getString(1);
    }
  }

  private static TreeSet<Long> found(Statement statement, String table, Envelope box)
      throws SQLException {
    String sql =
        "SELECT id FROM "
            + GeoPackageTables.quote(table)
            + " WHERE maxx >= %s AND minx <= %s AND maxy >= %s AND miny <= %s"
                .formatted(box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY());
    TreeSet<Long> keys = new TreeSet<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        keys.add(rows.getLong(1));
      }
    }
    return keys;
  }
}
