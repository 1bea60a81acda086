package org.brecha.territory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import org.locationtech.jts.geom.MultiPolygon;

/** The area of one unit in one edition: EPSG:4326, x the longitude, valid and not empty. */
@Entity
public class Boundary {

  @EmbeddedId private Key key;
  private String name;

  @Column(nullable = false, columnDefinition = "geometry(MultiPolygon,4326)")
  private MultiPolygon geom;

  /** Edition and official code without the country. */
  @Embeddable
  public record Key(
      @Column(name = "edition_id") Long editionId, @Column(name = "unit_code") String unitCode)
      implements Serializable {}

  protected Boundary() {}

  public Boundary(Key key, String name, MultiPolygon geom) {
    this.key = key;
    this.name = name;
    this.geom = geom;
  }

  public Key key() {
    return key;
  }

  /** As the edition writes it. */
  public String name() {
    return name;
  }

  public MultiPolygon geom() {
    return geom;
  }
}
