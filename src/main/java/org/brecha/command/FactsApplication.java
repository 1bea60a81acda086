package org.brecha.command;

import org.brecha.indicator.Indicator;
import org.brecha.intake.Intake;
import org.brecha.prevention.Programme;
import org.brecha.territory.Unit;
import org.springframework.boot.Banner;
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

/**
 * The database and the rooms of facts without web server and layers: what an import needs, and
 * quick to start. Carries no {@code @Configuration}, so that the server's scan passes it by.
 */
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
@ComponentScan(basePackageClasses = {Unit.class, Indicator.class, Programme.class, Intake.class})
public final class FactsApplication {

  private FactsApplication() {}

  /**
   * Opens the database and brings its tables up to date.
   *
   * @param settings Spring's options: {@code --brecha.seed=false}
   */
  public static ConfigurableApplicationContext start(String... settings) {
    return new SpringApplicationBuilder(FactsApplication.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .registerShutdownHook(true)
        .properties(
            "logging.level.root=WARN",
            "logging.level.org.flywaydb=ERROR",
            // The command says in one line why it failed; the trace is there for who asks for it.
            "logging.level.org.springframework.boot.SpringApplication=OFF",
            "logging.level.org.springframework.context=ERROR",
            "logging.level.com.zaxxer.hikari=OFF",
            "logging.level.org.hibernate=OFF")
        .run(settings);
  }
}
