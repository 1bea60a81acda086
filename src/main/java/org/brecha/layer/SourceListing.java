package org.brecha.layer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brecha.territory.BoundaryEditionRecord;
import org.brecha.territory.BundledFiles;
import org.brecha.territory.ImportedFile;

/** Finds out from which files and citations each layer is made. Not thread-safe. */
final class SourceListing {

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s;,()<>\"]+");

  private final Facts facts;
  private final Map<Integer, LevelUnits> levels;
  private final BundledFiles bundled = load();
  private final SourceCitations citations;

  SourceListing(Facts facts, Map<Integer, LevelUnits> levels) {
    this.facts = facts;
    this.levels = levels;
    this.citations = new SourceCitations(facts, levels);
  }

  private static BundledFiles load() {
    try {
      return BundledFiles.load();
    } catch (IOException e) {
      throw new UncheckedIOException("the catalogue of bundled files cannot be read", e);
    }
  }

  LayerSources boundaries(int level) {
    List<SourceFile> files = new ArrayList<>(editions(List.of(levels.get(level)), false));
    files.addAll(imported(EnumSet.of(SourceRole.UNITS)));
    return new LayerSources(files, citations.ofUnits(level), kinds(level));
  }

  LayerSources neighbours(int level) {
    List<SourceFile> files = new ArrayList<>(editions(List.of(levels.get(level)), true));
    files.addAll(imported(EnumSet.of(SourceRole.UNITS, SourceRole.NEIGHBOURS)));
    return new LayerSources(files, citations.ofNeighbours(level), List.of());
  }

  /**
   * @param indicators codes of those that the layer offers
   */
  LayerSources gap(int level, Collection<String> indicators) {
    List<SourceFile> files = new ArrayList<>(editions(List.of(levels.get(level)), false));
    files.addAll(
        imported(EnumSet.complementOf(EnumSet.of(SourceRole.BOUNDARIES, SourceRole.INSTITUTIONS))));
    List<CitedSource> cited = new ArrayList<>(citations.ofUnits(level));
    cited.addAll(citations.ofNeighbours(level));
    cited.addAll(citations.ofObservations(level, indicators));
    cited.addAll(citations.ofPopulation(level));
    cited.addAll(citations.ofProgrammes());
    return new LayerSources(files, cited, kinds(level));
  }

  LayerSources programmes() {
    List<SourceFile> files = new ArrayList<>(editions(levels.values(), false));
    files.addAll(
        imported(EnumSet.of(SourceRole.UNITS, SourceRole.PROGRAMMES, SourceRole.INSTITUTIONS)));
    return new LayerSources(files, citations.ofProgrammes(), List.of());
  }

  private List<String> kinds(int level) {
    Set<String> kinds = new TreeSet<>();
    LevelUnits units = levels.get(level);
    for (int row = 0; row < units.size(); row++) {
      kinds.add(units.boundaryKind(row));
    }
    return List.copyOf(kinds);
  }

  /**
   * @param onlyReal without schematic ones
   */
  private List<SourceFile> editions(Collection<LevelUnits> drawn, boolean onlyReal) {
    // By name: as elements of a set they would be hashed with all their boundaries, for each unit.
    Map<String, BoundaryEditionRecord> editions = new LinkedHashMap<>();
    for (LevelUnits units : drawn) {
      for (int row = 0; row < units.size(); row++) {
        BoundaryEditionRecord edition = units.edition(row);
        if (edition != null && !(onlyReal && edition.kind().equals("schematic"))) {
          editions.putIfAbsent(edition.country() + edition.level(), edition);
        }
      }
    }
    return editions.values().stream().map(this::describe).toList();
  }

  /** The edition's own words go before those of the catalogue, for its import may have set them. */
  private SourceFile describe(BoundaryEditionRecord edition) {
    String name = edition.country() + " adm" + edition.level() + " " + edition.label();
    BundledFiles.Entry entry = bundled.find(edition.fileSha256()).orElse(null);
    String publisher =
        edition.publisher() == null && entry != null ? entry.publisher() : edition.publisher();
    return new SourceFile(
        SourceRole.BOUNDARIES,
        entry == null ? new Words("Límites " + name, "Boundaries " + name) : title(entry),
        publisher,
        licence(edition, entry),
        entry == null ? null : entry.source(),
        entry == null ? null : address(entry.source()),
        edition.editionDate(),
        entry == null ? null : LocalDate.parse(entry.retrieved()),
        entry == null ? importedName(edition.fileSha256(), name) : entry.file(),
        edition.fileSha256(),
        entry == null ? null : entry.derivation());
  }

  /** The file of an edition has its statement in one language, the catalogue in both. */
  private static LicenceTerms licence(BoundaryEditionRecord edition, BundledFiles.Entry entry) {
    String own = edition.licence();
    if (entry != null && (own == null || own.equals(entry.licence().get("en")))) {
      return LicenceTerms.of(words(entry.licence()));
    }
    return own == null ? null : LicenceTerms.of(own);
  }

  private String importedName(String sha256, String otherwise) {
    return facts.files().stream()
        .filter(file -> file.sha256().equals(sha256))
        .map(ImportedFile::name)
        .findFirst()
        .orElse(otherwise);
  }

  /** A later file of the same kind and name takes the place of an earlier one. */
  private List<SourceFile> imported(Set<SourceRole> wanted) {
    Map<String, SourceFile> files = new LinkedHashMap<>();
    for (ImportedFile file : facts.files()) {
      SourceRole role = SourceRole.find(file.kind()).filter(wanted::contains).orElse(null);
      if (role != null) {
        files.put(file.kind() + "/" + file.name(), describe(role, file));
      }
    }
    return files.values().stream().sorted(Comparator.comparing(SourceFile::role)).toList();
  }

  private SourceFile describe(SourceRole role, ImportedFile file) {
    BundledFiles.Entry entry = bundled.find(file.sha256()).orElse(null);
    if (entry == null) {
      Words title = new Words(file.name(), file.name());
      return new SourceFile(
          role, title, null, null, null, null, null, null, file.name(), file.sha256(), null);
    }
    return new SourceFile(
        role,
        title(entry),
        entry.publisher(),
        LicenceTerms.of(words(entry.licence())),
        entry.source(),
        address(entry.source()),
        null,
        LocalDate.parse(entry.retrieved()),
        entry.file(),
        entry.sha256(),
        entry.derivation());
  }

  private static Words title(BundledFiles.Entry entry) {
    return words(entry.title());
  }

  private static Words words(Map<String, String> byLanguage) {
    return new Words(byLanguage.get("es"), byLanguage.get("en"));
  }

  private static String address(String text) {
    Matcher found = ADDRESS.matcher(text);
    return found.find() ? found.group() : null;
  }
}
