package org.brecha;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;

/**
 * A database of a test's own, empty at first: an H2 file, or a schema on the PostGIS that {@code
 * BRECHA_TEST_POSTGIS_URL}, {@code _USERNAME} and {@code _PASSWORD} name. Closing drops it.
 *
 * @param url for JDBC
 */
public record TestDatabase(String url, String username, String password, String schema)
    implements AutoCloseable {

  /** An H2 database in a directory, opened as the program opens its own. */
  public static TestDatabase h2(Path directory) {
    String url = "jdbc:h2:file:" + directory.resolve("brecha").toAbsolutePath();
    return new TestDatabase(url + ";AUTO_SERVER=TRUE", "sa", "", null);
  }

  /** A new schema on the machine's PostGIS, or the end of the test where there is none. */
  public static TestDatabase postgis() throws SQLException {
    String url =
        ToolsOfThisMachine.require(
            Optional.ofNullable(System.getenv("BRECHA_TEST_POSTGIS_URL")),
            "PostGIS (BRECHA_TEST_POSTGIS_URL)");
    String username = System.getenv().getOrDefault("BRECHA_TEST_POSTGIS_USERNAME", "");
    String password = System.getenv().getOrDefault("BRECHA_TEST_POSTGIS_PASSWORD", "");
    String schema = "it_" + UUID.randomUUID().toString().replace("-", "");
    execute(url, username, password, "CREATE SCHEMA " + schema);
    String separator = url.contains("?") ? "&" : "?";
    return new TestDatabase(
        url + separator + "currentSchema=" + schema + ",public", username, password, schema);
  }

  /** Spring's options that open it. */
  public String[] settings() {
    return new String[] {
      "--spring.datasource.url=" + url,
      "--spring.datasource.username=" + username,
      "--spring.datasource.password=" + password
    };
  }

  @Override
  public void close() throws SQLException {
    if (schema != null) {
      execute(url, username, password, "DROP SCHEMA " + schema + " CASCADE");
    }
  }

  private static void execute(String url, String username, String password, String sql)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, username, password);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
