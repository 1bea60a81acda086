package org.brecha.intake;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a report for people and for machines. */
public final class ReportText {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ReportText() {}

  public static String json(IntakeReport report) {
    return JSON.writeValueAsString(report);
  }

  /** One line a finding, then one a file, then the outcome. */
  public static String plain(IntakeReport report) {
    StringBuilder text = new StringBuilder();
    for (Finding f : report.findings()) {
      text.append(f.severity()).append(' ').append(f.file());
      if (f.at() != null) {
        text.append(", ").append(f.at());
      }
      if (f.column() != null) {
        text.append(", ").append(f.column());
      }
      text.append(": ").append(f.message()).append(" [").append(f.rule()).append("]\n");
    }
    for (IntakeReport.FileReport file : report.files()) {
      text.append(file.file())
          .append(": ")
          .append(file.rows())
          .append(" rows read, ")
          .append(report.refused() ? 0 : file.changed())
          .append(report.check() ? " facts would change" : " facts added or replaced")
          .append(file.unchanged() ? " (imported before)" : "")
          .append('\n');
    }
    String word =
        switch (report.outcome()) {
          case IMPORTED -> "imported";
          case ACCEPTED -> "accepted; nothing was written";
          case UNCHANGED -> "already imported; nothing was done";
          case REFUSED -> "refused; nothing was written";
        };
    return text.append(report.kind().word()).append(": ").append(word).append('\n').toString();
  }
}
