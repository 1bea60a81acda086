package org.brecha.prevention;

import java.time.LocalDate;
import java.util.List;

/**
 * A programme, plan, agreement or committee as the layers read it.
 *
 * @param countries ISO codes
 * @param lead as the register has it, often a code of an institution; written out in the two next
 * @param levels {@code primary;secondary;tertiary;coordination}, or null if it is no prevention
 * @param nature {@code prevention}, {@code coordination} or {@code control}
 * @param startText as the source knows it: {@code 2018}, {@code 2015-10}; null if unknown
 * @param startDate first day of {@code startText}, or null
 * @param endDate day after the last of {@code endText}, or null
 * @param status {@code running}, {@code closed}, {@code superseded} or {@code unknown}
 * @param scope {@code national}, {@code located} or {@code unknown}
 * @param peopleReached people that it reaches, or null if not known
 * @param peopleEligible people that it is meant for, more than 0, or null if not known
 * @param units public codes ({@code CR-103}) of the units it works in; empty unless located
 */
public record ProgrammeRecord(
    String code,
    String nameEs,
    String nameEn,
    List<String> countries,
    String lead,
    String leadEs,
    String leadEn,
    String partners,
    String funders,
    String type,
    String levels,
    String nature,
    String startText,
    String endText,
    LocalDate startDate,
    LocalDate endDate,
    String status,
    String scope,
    String territories,
    Long peopleReached,
    Long peopleEligible,
    String amount,
    String facts,
    String source,
    List<String> units) {

  public ProgrammeRecord {
    countries = List.copyOf(countries);
    units = List.copyOf(units);
  }
}
