package org.brecha.prevention;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** All programmes of the database. */
public interface Programmes extends JpaRepository<Programme, Long> {

  Optional<Programme> findByCode(String code);
}
