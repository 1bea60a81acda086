package org.brecha.prevention;

import org.springframework.data.jpa.repository.JpaRepository;

/** All institutions of the database. */
public interface Institutions extends JpaRepository<Institution, String> {}
