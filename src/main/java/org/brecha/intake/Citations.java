package org.brecha.intake;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives every citation its row in {@code source}. Lives as long as one import. */
final class Citations {

  private static final int MAX_LENGTH = 2000;

  private final JdbcClient jdbc;
  private final Map<String, Integer> ids = new HashMap<>();

  Citations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Id of a citation, which is added if it is new. */
  int idOf(String citation) {
    String text = citation.length() > MAX_LENGTH ? citation.substring(0, MAX_LENGTH) : citation;
    Integer known = ids.get(text);
    if (known == null) {
      known = find(text);
      if (known == null) {
        jdbc.sql("INSERT INTO source (citation, trust) VALUES (?, ?)")
            .params(text, Trust.of(text))
            .update();
        known = find(text);
      }
      ids.put(text, known);
    }
    return known;
  }

  private Integer find(String text) {
    return jdbc.sql("SELECT id FROM source WHERE citation = ?")
        .param(text)
        .query(Integer.class)
        .optional()
        .orElse(null);
  }
}
