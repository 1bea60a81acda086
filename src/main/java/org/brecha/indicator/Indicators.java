package org.brecha.indicator;

import org.springframework.data.jpa.repository.JpaRepository;

/** All indicators of the database. */
public interface Indicators extends JpaRepository<Indicator, String> {}
