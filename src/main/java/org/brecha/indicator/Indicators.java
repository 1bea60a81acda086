package org.brecha.indicator;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** All indicators of the database. */
public interface Indicators extends JpaRepository<Indicator, String> {

  List<Indicator> findAllByOrderByShownOrder();
}
