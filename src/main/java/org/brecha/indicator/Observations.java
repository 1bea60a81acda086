package org.brecha.indicator;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** All observations of the database. */
public interface Observations extends JpaRepository<Observation, Long> {

  List<Observation> findByCountryAndUnitCodeAndIndicatorOrderByPeriodStart(
      String country, String unitCode, String indicator);
}
