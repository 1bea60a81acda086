package org.brecha.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.brecha.Brecha;
import org.brecha.TestDatabase;
import org.brecha.intake.FactKind;
import org.brecha.intake.Intake;
import org.brecha.intake.IntakeFile;
import org.brecha.intake.IntakeOptions;
import org.brecha.intake.IntakeProgress;
import org.brecha.intake.IntakeReport;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Publication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a restart on the same data leaves as it was, and what new facts change. */
class RestartIT {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> DESCRIPTIONS =
      List.of(
          "/downloads/index.json",
          "/ogc/catalogue?f=dcat",
          "/ogc/collections/programmes/metadata?f=dcat",
          "/ogc/collections/programmes/metadata?f=record",
          "/ogc/collections/programmes/metadata?f=iso",
          "/ogc/collections/programmes/metadata?f=schemaorg",
          "/ogc/collections/coverage_gap_adm1/items?f=json&limit=2",
          "/wms?SERVICE=WMS&REQUEST=GetCapabilities");

  private static final List<String> NAMING_THE_PUBLISHER =
      List.of(
          "/downloads/programmes.gpkg",
          "/downloads/programmes.kml",
          "/ogc/catalogue?f=dcat",
          "/ogc/collections/programmes/metadata?f=iso",
          "/wms?SERVICE=WMS&REQUEST=GetCapabilities");

  @TempDir private Path directory;

  @Test
  void anotherStartAndAnotherServerSendTheSameBytesUntilFactsChange() throws Exception {
    Map<String, String> first;
    Instant changed;
    try (ConfigurableApplicationContext server = start()) {
      changed = published(server, "").changedAt();
      first = answers(server);
    }
    try (ConfigurableApplicationContext again = start();
        ConfigurableApplicationContext beside = start()) {
      LayerSnapshot before = published(again, "");
      assertThat(before.changedAt()).isEqualTo(changed);
      published(beside, "");
      assertThat(answers(again)).containsExactlyEntriesOf(first);
      assertThat(answers(beside)).containsExactlyEntriesOf(first);

      imported(again);
      LayerSnapshot after = published(again, before.edition());
      assertThat(after.changedAt()).isAfter(changed);
      answers(again).forEach((path, answer) -> assertThat(answer).isNotEqualTo(first.get(path)));
      assertThat(published(beside, before.edition()).changedAt()).isEqualTo(after.changedAt());
    }
  }

  @Test
  void anotherPublisherHasOtherTagsForWhatNamesIt() throws Exception {
    Map<String, String> nobody;
    try (ConfigurableApplicationContext server = start()) {
      published(server, "");
      nobody = answers(server);
    }
    try (ConfigurableApplicationContext named =
        start("--brecha.catalogue.publisher=Observatorio")) {
      published(named, "");
      Map<String, String> observatory = answers(named);
      for (String path : NAMING_THE_PUBLISHER) {
        assertThat(tag(observatory, path)).as(path).isNotEqualTo(tag(nobody, path));
      }
    }
  }

  private static String tag(Map<String, String> answers, String path) {
    return answers.get(path).split(" ")[0];
  }

  private ConfigurableApplicationContext start(String... more) {
    List<String> settings = new ArrayList<>(List.of(TestDatabase.h2(directory).settings()));
    settings.addAll(
        List.of(
            "--server.port=0",
            "--management.server.port=0",
            "--brecha.layer.poll-interval=200ms",
            "--brecha.http.public-url=https://map.example.org"));
    settings.addAll(List.of(more));
    return new SpringApplicationBuilder(Brecha.class).run(settings.toArray(String[]::new));
  }

  private static LayerSnapshot published(ConfigurableApplicationContext server, String before)
      throws InterruptedException {
    Publication publication = server.getBean(Publication.class);
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    while (publication.findCurrent().map(s -> s.edition().equals(before)).orElse(true)) {
      assertThat(Instant.now()).as("nothing new was published").isBefore(end);
      Thread.sleep(100);
    }
    return publication.findCurrent().orElseThrow();
  }

  private void imported(ConfigurableApplicationContext server) throws IOException {
    Path population =
        Files.writeString(
            directory.resolve("population.csv"),
            "country,unit_code,year,population,series,source\nCR,1,1950,281822,own,made for a test\n");
    IntakeReport report =
        server
            .getBean(Intake.class)
            .importFiles(
                FactKind.POPULATION,
                List.of(IntakeFile.of(population)),
                IntakeOptions.NONE,
                IntakeProgress.SILENT);
    assertThat(report.outcome()).isEqualTo(IntakeReport.Outcome.IMPORTED);
  }

  /** Entity tag and hash of the bytes of every kind of file and description, by path. */
  private static Map<String, String> answers(ConfigurableApplicationContext server)
      throws Exception {
    int port = ((WebServerApplicationContext) server).getWebServer().getPort();
    String origin = "http://localhost:" + port;
    JsonNode index =
        JSON.readTree(
            new String(get(origin + "/downloads/index.json").body(), StandardCharsets.UTF_8));
    List<String> files = new ArrayList<>();
    for (JsonNode file : index.get("files")) {
      String layer = file.get("layer").stringValue();
      if (layer.equals("programmes") || layer.equals("coverage_gap_adm1")) {
        for (JsonNode format : file.get("formats")) {
          files.add("/downloads/" + layer + "." + format.get("extension").stringValue());
        }
      }
    }
    assertThat(files).hasSizeGreaterThan(20);
    Map<String, String> answers = new LinkedHashMap<>();
    for (String path : Stream.concat(files.stream(), DESCRIPTIONS.stream()).toList()) {
      HttpResponse<byte[]> answer = get(origin + path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(answer.body());
      answers.put(
          path,
          answer.headers().firstValue("ETag").orElseThrow() + " " + HexFormat.of().formatHex(hash));
    }
    return answers;
  }

  private static HttpResponse<byte[]> get(String url) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
