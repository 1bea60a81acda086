package org.brecha.territory;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** All units of the database. */
public interface Units extends JpaRepository<Unit, Long> {
  List<Unit> findByCountry(String country);
}
