package org.brecha.territory;

import org.springframework.data.jpa.repository.JpaRepository;

/** All countries of the database. */
public interface Countries extends JpaRepository<Country, String> {}
