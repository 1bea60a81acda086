package org.brecha.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Which edition of which boundaries an import makes: what the user said, and where nothing was said
 * what the file says about itself.
 *
 * @param level 1 to 3
 * @param kind {@code official}; {@code schematic} if the file says so; else {@code unofficial}
 * @param date null if not known
 */
record EditionWords(
    String country,
    int level,
    String label,
    String kind,
    String publisher,
    String licence,
    String attribution,
    LocalDate date) {

  private static final int LABEL_LENGTH = 100;

  /** What {@code import_run} keeps of them. */
  private static final int OPTIONS_LENGTH = 2000;

  boolean isOfficial() {
    return "official".equals(kind);
  }

  /** Reads the words; what is missing or contradicts the file becomes an error of the run. */
  static Optional<EditionWords> read(IntakeRun run, DeclaredEdition declared) {
    IntakeOptions options = run.options();
    String country = agree(run, "country", declared.country());
    String level = agree(run, "level", declared.level());
    String label = options.find("edition").orElse(declared.label());
    int number = level == null ? 0 : "adm1".equals(level) ? 1 : "adm2".equals(level) ? 2 : 3;
    boolean good = true;
    if (country == null || !country.matches("[A-Z]{2}")) {
      good = bad(run, "--country must be an ISO 3166-1 code such as CR");
    }
    if (level == null || !level.toLowerCase(Locale.ROOT).matches("adm[123]")) {
      good = bad(run, "--level must be adm1, adm2 or adm3");
    }
    if (label == null || label.length() > LABEL_LENGTH) {
      good = bad(run, "--edition must name the edition in at most " + LABEL_LENGTH + " letters");
    }
    good &= fits(run, "publisher", options.find("publisher").orElse(declared.publisher()), 400);
    good &= fits(run, "licence", options.find("licence").orElse(declared.licence()), 400);
    good &=
        fits(run, "attribution", options.find("attribution").orElse(declared.attribution()), 2000);
    if (options.text().length() > OPTIONS_LENGTH) {
      good = bad(run, "options, aliases among them, are longer than 2000 letters in all");
    }
    boolean schematic = "schematic".equals(declared.kind());
    String kind = options.has("official") ? "official" : schematic ? "schematic" : "unofficial";
    if (options.has("official") && schematic) {
      good = bad(run, "--official contradicts the file, which says that it is schematic");
    }
    LocalDate date = null;
    String day = options.find("edition-date").orElse(declared.date());
    try {
      date = day == null ? null : LocalDate.parse(day);
    } catch (DateTimeException e) {
      good = bad(run, "--edition-date must be a day such as 2025-01-27");
    }
    return good
        ? Optional.of(
            new EditionWords(
                country,
                number,
                label,
                kind,
                options.find("publisher").orElse(declared.publisher()),
                options.find("licence").orElse(declared.licence()),
                options.find("attribution").orElse(declared.attribution()),
                date))
        : Optional.empty();
  }

  private static boolean fits(IntakeRun run, String option, String words, int most) {
    return words == null
        || words.length() <= most
        || bad(run, "--" + option + " has more than " + most + " letters");
  }

  private static boolean bad(IntakeRun run, String message) {
    run.error(null, null, "bad-option", message);
    return false;
  }

  private static String agree(IntakeRun run, String option, String declared) {
    String said = run.options().find(option).orElse(declared);
    if (said != null && declared != null && !said.equals(declared)) {
      bad(run, "--" + option + " is " + said + ", but the file says that it is " + declared);
    }
    return said;
  }
}
