package org.brecha.territory;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** All units of the database. */
public interface Units extends JpaRepository<Unit, Long> {
  Optional<Unit> findByCountryAndCode(String country, String code);

  List<Unit> findByCountry(String country);

  List<Unit> findByCountryAndLevelOrderByCode(String country, int level);

  boolean existsByCountry(String country);
}
