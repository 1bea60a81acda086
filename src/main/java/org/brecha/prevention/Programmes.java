package org.brecha.prevention;

import org.springframework.data.jpa.repository.JpaRepository;

/** All programmes of the database. */
public interface Programmes extends JpaRepository<Programme, Long> {}
