package org.brecha;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.brecha.layer.MiniAtlas;
import org.brecha.layer.Publication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * Starts every room that answers requests on a real port, over the mini-atlas and without any
 * database: the whole server as its clients see it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    classes = ServedAtlas.OverMiniAtlas.class,
    properties = {
      "management.server.port=0",
      "management.endpoint.health.validate-group-membership=false",
      "spring.autoconfigure.exclude="
          + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
          + "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration,"
          + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
    })
public @interface ServedAtlas {

  /** All rooms but those of facts and commands, and a published snapshot. */
  @EnableAutoConfiguration
  @ConfigurationPropertiesScan(basePackages = "org.brecha.http")
  @ComponentScan(
      basePackages = "org.brecha",
      excludeFilters = {
        @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = {
              "org\\.brecha\\.Brecha",
              "org\\.brecha\\.(territory|indicator|prevention|intake|command|layer|schematic)\\..*",
            }),
      })
  class OverMiniAtlas {

    @Bean
    Publication publication() {
      Publication publication = new Publication();
      publication.publish(MiniAtlas.snapshot());
      return publication;
    }
  }
}
