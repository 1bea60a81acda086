package org.brecha.intake;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brecha.indicator.Indicator;
import org.brecha.prevention.Programme;
import org.brecha.territory.Unit;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new database with the rooms of facts over it and nothing in it, on H2GIS or PostGIS. */
final class FactsDatabase implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private FactsDatabase(Map<String, Object> properties) {
    Map<String, Object> all = new HashMap<>(properties);
    all.put("spring.main.banner-mode", "off");
    all.put("logging.level.root", "WARN");
    all.put("brecha.seed", "false");
    String[] arguments =
        all.entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue()).toArray(String[]::new);
    context =
        new SpringApplicationBuilder(Facts.class)
            .web(WebApplicationType.NONE)
            .registerShutdownHook(false)
            .run(arguments);
  }

  static FactsDatabase onH2(Path directory) {
    return new FactsDatabase(
        Map.of("spring.datasource.url", "jdbc:h2:file:" + directory.toAbsolutePath() + "/facts"));
  }

  /** A schema of its own in the PostGIS of the environment. */
  static FactsDatabase onPostgis(String url, String user, String password, String schema) {
    String join = url.contains("?") ? "&" : "?";
    return new FactsDatabase(
        Map.of(
            "spring.datasource.url", url + join + "currentSchema=" + schema + ",public",
            "spring.datasource.username", user,
            "spring.datasource.password", password,
            "spring.flyway.default-schema", schema,
            "spring.flyway.schemas", schema));
  }

  Intake intake() {
    return context.getBean(Intake.class);
  }

  JdbcClient jdbc() {
    return context.getBean(JdbcClient.class);
  }

  IntakeReport load(FactKind kind, Path file, String... options) {
    return intake().importFiles(kind, List.of(IntakeFile.of(file)), options(options), IntakeProgress.SILENT);
  }

  IntakeReport check(FactKind kind, Path file, String... options) {
    return intake().checkFiles(kind, List.of(IntakeFile.of(file)), options(options), IntakeProgress.SILENT);
  }

  /** Options from pairs of name and value. */
  static IntakeOptions options(String... pairs) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      options.put(pairs[i], pairs[i + 1]);
    }
    return new IntakeOptions(options);
  }

  /** The bundled register of units and their changes. */
  FactsDatabase withRegister() {
    for (String file : new String[] {"units", "unit-changes"}) {
      FactKind kind = file.equals("units") ? FactKind.UNITS : FactKind.CHANGES;
      IntakeReport report = load(kind, Path.of("gis-data/" + file + ".csv"));
      if (report.refused()) {
        throw new IllegalStateException(ReportText.plain(report));
      }
    }
    return this;
  }

  @Override
  public void close() {
    context.close();
  }

  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    DataJpaRepositoriesAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TransactionAutoConfiguration.class
  })
  @AutoConfigurationPackage(
      basePackageClasses = {Unit.class, Indicator.class, Programme.class, Intake.class})
  @ComponentScan(
      basePackageClasses = {Unit.class, Indicator.class, Programme.class, Intake.class})
  static class Facts {}
}
