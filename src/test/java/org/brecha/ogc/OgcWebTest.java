package org.brecha.ogc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.brecha.catalogue.LayerDescriptions;
import org.brecha.http.PublicLinks;
import org.brecha.layer.MiniAtlas;
import org.brecha.layer.Publication;
import org.brecha.tile.AreaPainter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Starts the feature API over the mini-atlas on a real port, without any database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    classes = OgcWebTest.OverMiniAtlas.class,
    properties = {
      "management.server.port=0",
      "management.endpoint.health.validate-group-membership=false",
      "spring.autoconfigure.exclude="
          + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
          + "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration,"
          + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
    })
@interface OgcWebTest {

  /** The rooms that answer, and a published snapshot. */
  @EnableAutoConfiguration
  @ComponentScan(
      basePackageClasses = {
        PublicLinks.class,
        AreaPainter.class,
        FeaturesController.class,
        LayerDescriptions.class
      },
      excludeFilters =
          @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
  class OverMiniAtlas {

    @Bean
    Publication publication() {
      Publication publication = new Publication();
      publication.publish(MiniAtlas.snapshot());
      return publication;
    }
  }
}
