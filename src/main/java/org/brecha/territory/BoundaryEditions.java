package org.brecha.territory;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** All editions of boundaries of the database. */
public interface BoundaryEditions extends JpaRepository<BoundaryEdition, Long> {
  Optional<BoundaryEdition> findByCountryAndLevelAndLabel(String country, int level, String label);

  /** The current edition of every country and level. */
  List<BoundaryEdition> findByIsCurrentTrueOrderByCountryAscLevelAsc();

  List<BoundaryEdition> findByCountryAndLevelAndIsCurrentTrue(String country, int level);
}
