package org.brecha.layer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import org.brecha.indicator.IndicatorRecord;
import org.brecha.indicator.ObservationColumns;
import org.brecha.prevention.ProgrammeRecord;
import org.brecha.territory.BoundaryEditionRecord;
import org.brecha.territory.BoundaryRecord;
import org.brecha.territory.ImportedFile;
import org.brecha.territory.NeighbourRecord;
import org.brecha.territory.PopulationColumns;
import org.brecha.territory.SourceRecord;
import org.brecha.territory.UnitChangeRecord;
import org.brecha.territory.UnitRecord;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/**
 * The edition id: SHA-256 of what the facts say, of the files that they came in and of the format
 * of the layers. It does not depend on the order of the rows nor on keys and times of a database:
 * every row is hashed by itself and the row hashes are added, so that two databases with the same
 * facts give the same edition.
 */
final class FactsHash {

  /** Raised when the layers made from the same facts change. */
  static final int LAYER_FORMAT = 2;

  private static final int DIGITS = 32;

  private final MessageDigest digest = sha256();
  private final long[] lanes = new long[4];
  private long rows;

  private FactsHash() {}

  static String of(Facts facts) {
    FactsHash hash = new FactsHash();
    hash.addTerritory(facts);
    hash.addPopulation(facts.territory().population());
    for (IndicatorRecord indicator : facts.indicators().indicators()) {
      hash.addText("indicator", indicator);
    }
    hash.addObservations(facts.indicators().observations());
    for (ProgrammeRecord programme : facts.programmes()) {
      hash.addProgramme(programme);
    }
    for (ImportedFile file : new LinkedHashSet<>(facts.files())) {
      hash.addText("file", file);
    }
    return hash.edition();
  }

  private void addTerritory(Facts facts) {
    facts.territory().countries().forEach(country -> addText("country", country));
    for (UnitRecord unit : facts.territory().units()) {
      addText("unit", unit);
    }
    for (UnitChangeRecord change : facts.territory().changes()) {
      addText("change", change);
    }
    for (NeighbourRecord pair : facts.territory().neighbours()) {
      addText("neighbours", pair);
    }
    WKBWriter wkb = new WKBWriter(2, ByteOrderValues.BIG_ENDIAN, false);
    for (BoundaryEditionRecord e : facts.territory().editions()) {
      String name = e.country() + e.level() + e.label();
      addText(
          "edition",
          name,
          e.kind(),
          e.publisher(),
          e.licence(),
          e.attribution(),
          e.editionDate(),
          e.fileSha256());
      for (BoundaryRecord boundary : e.boundaries()) {
        addText("boundary", name, boundary.unitCode(), boundary.name());
        digest.update(text(name, boundary.unitCode()));
        add(digest.digest(wkb.write(boundary.geometry())));
      }
    }
  }

  private void addProgramme(ProgrammeRecord p) {
    addText(
        "programme",
        p.code(),
        p.nameEs(),
        p.nameEn(),
        p.countries(),
        p.lead(),
        p.leadEs(),
        p.leadEn(),
        p.partners(),
        p.funders(),
        p.type(),
        p.levels(),
        p.nature(),
        p.startText(),
        p.endText(),
        p.startDate(),
        p.endDate(),
        p.status(),
        p.scope(),
        p.territories(),
        p.peopleReached(),
        p.peopleEligible(),
        p.amount(),
        p.facts(),
        p.source(),
        p.units().stream().sorted().toList());
  }

  private void addPopulation(PopulationColumns population) {
    byte[][] units = texts(population.units());
    byte[][] series = texts(population.seriesNames());
    byte[][] sources = sources(population.sources());
    ByteBuffer numbers = ByteBuffer.allocate(16);
    for (int i = 0; i < population.size(); i++) {
      numbers.clear().putInt(1).putInt(population.year(i)).putLong(population.persons(i));
      digest.update(numbers.array());
      digest.update(units[population.unit(i)]);
      digest.update(series[population.series(i)]);
      add(digest.digest(sources[population.source(i)]));
    }
  }

  private void addObservations(ObservationColumns observations) {
    byte[][] units = texts(observations.units());
    byte[][] indicators = texts(observations.indicators());
    byte[][] sources = sources(observations.sources());
    ByteBuffer numbers = ByteBuffer.allocate(32);
    for (int i = 0; i < observations.size(); i++) {
      numbers
          .clear()
          .putInt(2)
          .putInt(observations.startDay(i))
          .putInt(observations.endDay(i))
          .putInt(observations.level(i))
          .putInt(observations.status(i).ordinal())
          .putInt(observations.scope(i).ordinal())
          .putDouble(observations.amount(i));
      digest.update(numbers.array());
      digest.update(text(observations.country(i), observations.measure(i)));
      digest.update(indicators[observations.indicator(i)]);
      if (observations.unit(i) >= 0) {
        digest.update(units[observations.unit(i)]);
      }
      add(digest.digest(sources[observations.source(i)]));
    }
  }

  private static byte[][] texts(List<String> texts) {
    return texts.stream().map(text -> text(text)).toArray(byte[][]::new);
  }

  private static byte[][] sources(List<SourceRecord> sources) {
    return sources.stream()
        .map(source -> text(source.citation(), Integer.toString(source.trust())))
        .toArray(byte[][]::new);
  }

  private void addText(Object... parts) {
    String[] texts = new String[parts.length];
    for (int i = 0; i < parts.length; i++) {
      texts[i] = String.valueOf(parts[i]);
    }
    add(digest.digest(text(texts)));
  }

  /** Every part is ended by a character that no text holds, so that parts cannot run together. */
  private static byte[] text(String... parts) {
    return (String.join("\u0001", parts) + "\u0002").getBytes(StandardCharsets.UTF_8);
  }

  private void add(byte[] rowHash) {
    ByteBuffer longs = ByteBuffer.wrap(rowHash);
    for (int lane = 0; lane < lanes.length; lane++) {
      lanes[lane] += longs.getLong();
    }
    rows++;
  }

  private String edition() {
    ByteBuffer all = ByteBuffer.allocate(Long.BYTES * (lanes.length + 2));
    all.putLong(LAYER_FORMAT).putLong(rows);
    for (long lane : lanes) {
      all.putLong(lane);
    }
    return HexFormat.of().formatHex(digest.digest(all.array())).substring(0, DIGITS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
