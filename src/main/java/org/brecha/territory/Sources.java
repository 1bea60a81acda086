package org.brecha.territory;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** All sources of the database. */
public interface Sources extends JpaRepository<Source, Integer> {
  Optional<Source> findByCitation(String citation);
}
