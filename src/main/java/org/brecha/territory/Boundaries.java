package org.brecha.territory;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** All boundaries of the database. */
public interface Boundaries extends JpaRepository<Boundary, Boundary.Key> {
  List<Boundary> findByKeyEditionIdOrderByKeyUnitCode(Long editionId);
}
