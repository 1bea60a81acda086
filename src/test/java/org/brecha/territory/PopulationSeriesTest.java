package org.brecha.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PopulationSeriesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CR|INEC district projections 2000-2050 (file of 2019)|inec-cr-2000-2050",
        "CR|INEC projections 2011-2025 (old series, mid-year), as quoted|inec-cr-2000-2050",
        "CR|INEC projections (old series), as quoted by a web site|inec-cr-2000-2050",
        "CR|INEC population estimate 2022|inec-cr-estimate-2022",
        "CR|INEC population estimate 2022, as quoted on Wikipedia|inec-cr-estimate-2022",
        "PA|INEC census 2023|inec-pa-census-2023",
        "PA|INEC census 2023 (INEC Mapi extract, 82 units)|inec-pa-census-2023",
        "PA|INEC census 2010, as quoted on Wikipedia|inec-pa-census-2010",
        "PA|INEC estimate 2019, as quoted on Wikipedia|inec-pa-estimate-2019",
        "ZZ|synthetic, seed 20240607|zz-synthetic-seed-20240607",
      })
  void theSourceTellsTheSeries(String country, String source, String series) {
    assertEquals(series, PopulationSeries.of(country, source));
  }

  @Test
  void aLongSourceOfItsOwnStillFitsItsColumn() {
    String series = PopulationSeries.of("ZZ", "Ministerio de Población y Vivienda ".repeat(9));

    assertTrue(series.length() <= 80, series);
    assertTrue(series.startsWith("zz-ministerio-de-poblacion"), series);
  }
}
