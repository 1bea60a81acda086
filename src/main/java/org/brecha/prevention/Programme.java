package org.brecha.prevention;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** A prevention programme, plan, agreement or committee: who, what, where, when. */
@Entity
public class Programme {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String code;
  private String nameEs;
  private String nameEn;
  private String countries;
  private String lead;
  private String partners;
  private String funders;
  private String type;
  private String levels;
  private String nature;
  private String startText;
  private String endText;
  private LocalDate startDate;
  private LocalDate endDate;
  private String status;
  private String scope;
  private String territories;
  private Long peopleReached;
  private Long peopleEligible;
  private String amount;
  private String facts;
  private Integer sourceId;

  @ElementCollection
  @CollectionTable(name = "programme_unit", joinColumns = @JoinColumn(name = "programme_id"))
  private Set<ProgrammeUnit> units = new LinkedHashSet<>();

  protected Programme() {}

  public Programme(String code) {
    this.code = code;
  }

  /** Who does it; partners and funders may be null. */
  public record Parties(String lead, String partners, String funders) {}

  /**
   * What it is.
   *
   * @param levels {@code primary;secondary;tertiary;coordination} or some of them; null for none
   * @param nature {@code prevention}, {@code coordination} or {@code control}
   */
  public record Work(String type, String levels, String nature) {}

  /**
   * When it runs.
   *
   * @param startText as known: {@code 2018}, {@code 2015-10}, {@code 2021-03-16}, or null
   * @param startDate first day of {@code startText}
   * @param endDate day after the last day of {@code endText}
   * @param status {@code running}, {@code closed}, {@code superseded} or {@code unknown}
   */
  public record Time(
      String startText, String endText, LocalDate startDate, LocalDate endDate, String status) {}

  /**
   * Where it works.
   *
   * @param countries {@code CR}, {@code CR;PA}
   * @param scope {@code national}, {@code located} or {@code unknown}
   * @param territories the source's own words, or null
   */
  public record Place(
      String countries, String scope, String territories, Collection<ProgrammeUnit> units) {}

  /**
   * For how many people.
   *
   * @param reached people that it reaches, or null if not known
   * @param eligible people that it is meant for, more than 0, or null if not known
   */
  public record Reach(Long reached, Long eligible) {}

  /** What else is known; amount and facts may be null. */
  public record Background(String amount, String facts, int sourceId) {}

  public void name(String es, String en) {
    this.nameEs = es;
    this.nameEn = en;
  }

  public void describe(
      Parties parties, Work work, Time time, Place place, Reach reach, Background background) {
    this.lead = parties.lead();
    this.partners = parties.partners();
    this.funders = parties.funders();
    this.type = work.type();
    this.levels = work.levels();
    this.nature = work.nature();
    this.startText = time.startText();
    this.endText = time.endText();
    this.startDate = time.startDate();
    this.endDate = time.endDate();
    this.status = time.status();
    this.countries = place.countries();
    this.scope = place.scope();
    this.territories = place.territories();
    this.units.retainAll(place.units());
    this.units.addAll(place.units());
    this.peopleReached = reach.reached();
    this.peopleEligible = reach.eligible();
    this.amount = background.amount();
    this.facts = background.facts();
    this.sourceId = background.sourceId();
  }

  public String code() {
    return code;
  }

  public String nature() {
    return nature;
  }

  public String scope() {
    return scope;
  }

  public Set<ProgrammeUnit> units() {
    return Set.copyOf(units);
  }
}
