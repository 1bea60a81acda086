package org.brecha.download;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.brecha.layer.MiniAtlas;
import org.brecha.layer.Publication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** Starts the files and the features over the mini-atlas on a real port, without any database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    classes = DownloadsOverMiniAtlas.Rooms.class,
    properties = {
      "management.server.port=0",
      "management.endpoint.health.validate-group-membership=false",
      "spring.autoconfigure.exclude="
          + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
          + "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration,"
          + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
    })
@interface DownloadsOverMiniAtlas {

  /** The rooms that answer and a published snapshot. */
  @EnableAutoConfiguration
  @ComponentScan({
    "org.brecha.http",
    "org.brecha.ogc",
    "org.brecha.catalogue",
    "org.brecha.tile",
    "org.brecha.download"
  })
  class Rooms {

    @Bean
    Publication publication() {
      Publication publication = new Publication();
      publication.publish(MiniAtlas.snapshot());
      return publication;
    }
  }
}
