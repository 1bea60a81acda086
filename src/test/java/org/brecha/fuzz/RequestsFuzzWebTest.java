package org.brecha.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.brecha.ServedAtlas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests made at random from the OpenAPI document, the paths beside it, both grammars of CQL2 and
 * the WMS: none fails here, none takes a second, every refusal names the parameter and costs next
 * to nothing. {@code .ci/run} asks for 200,000 by {@code BRECHA_FUZZ_REQUESTS}.
 */
@ServedAtlas
class RequestsFuzzWebTest {

  private static final int REQUESTS =
      Integer.parseInt(System.getenv().getOrDefault("BRECHA_FUZZ_REQUESTS", "20000"));

  /** As many as ask at once, each with a seed of its own, so that a run can be repeated. */
  private static final int CLIENTS = 2;

  private static final int MOST_FAULTS_SHOWN = 20;
  private static final int WARM_UP = 500;
  private static final double SLOWEST_SECONDS = 1;

  /** What proxies hold unless told otherwise: 4 KiB with nginx, for status line and headers. */
  private static final int MOST_HEADERS = 4000;

  private static final double DEAREST_REFUSAL_MS = 10;
  private static final int REFUSALS_MEASURED = 1000;
  private static final List<Integer> LEGAL =
      List.of(200, 204, 206, 304, 400, 404, 405, 406, 412, 416);

  /** Encoded characters of a path that the connector refuses before any of ours sees it. */
  private static final Pattern NEVER_IN_PATHS = Pattern.compile("^[^?]*%(00|2F|5C|0A|3B|25)");

  private static final Pattern SERVICE_EXCEPTION = Pattern.compile("<ServiceException[ >]");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @LocalServerPort private int port;

  private RawHttp http;

  @BeforeEach
  void connect() {
    http = new RawHttp(port);
  }

  @AfterEach
  void disconnect() throws IOException {
    http.close();
  }

  private List<AskedPath> paths() throws IOException {
    List<AskedPath> paths =
        new ArrayList<>(ApiPaths.ofDocument(http.get("/ogc/api?f=json", "").text()));
    paths.addAll(ApiPaths.beside(paths, http.get("/downloads/index.json", "").text()));
    return paths;
  }

  @Test
  void noRequestFailsHereOrTakesASecond() throws Exception {
    List<AskedPath> paths = paths();
    Findings findings = new Findings();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        RequestMaker requests = new RequestMaker(paths, 20261122 + client);
        running.add(clients.submit(() -> ask(requests, REQUESTS / CLIENTS, findings)));
      }
      for (Future<?> client : running) {
        client.get();
      }
    } finally {
      clients.shutdownNow();
    }
    Map<Integer, Integer> statuses = findings.statuses;
    System.out.println("fuzz: " + REQUESTS + " requests, answers by status " + statuses);
    assertThat(findings.faults).isEmpty();
    assertThat(statuses.get(200)).isBetween(REQUESTS / 10, REQUESTS * 9 / 10);
    assertThat(statuses.get(400)).isGreaterThan(REQUESTS / 20);
    if (REQUESTS >= 20_000) {
      List<String> neverAnswered = new ArrayList<>();
      for (AskedPath path : paths) {
        boolean row = path.template().contains("{featureId}");
        boolean tile = path.template().contains("{tileRow}");
        boolean plan = path.template().startsWith("/allocation/");
        if ((!row || path.hasRows()) && (!tile || path.hasGeometry()) && (!plan || path.hasGap())) {
          neverAnswered.add(path.template());
        }
      }
      neverAnswered.removeAll(findings.answered);
      assertThat(neverAnswered).as("paths without any answer but refusals").isEmpty();
    }
  }

  /** What all clients found, each fault with the first request that showed it. */
  private static final class Findings {
    private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
    private final Map<String, String> faults = new ConcurrentSkipListMap<>();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
  }

  /** Asks one after the other on one connection, until too much is wrong. */
  private Void ask(RequestMaker requests, int count, Findings findings) throws IOException {
    try (RawHttp client = new RawHttp(port)) {
      for (int i = 0; i < count && findings.faults.size() < MOST_FAULTS_SHOWN; i++) {
        RequestMaker.Request request = requests.next();
        RawHttp.Answer answer = client.get(request.target(), request.headers());
        fault(request, answer)
            .ifPresent(fault -> findings.faults.putIfAbsent(fault, shown(request)));
        if (i >= WARM_UP) {
          assertQuick(client, request, answer);
        }
        findings.statuses.merge(answer.status(), 1, Integer::sum);
        if (answer.status() < 300) {
          findings.answered.add(request.path().template());
        }
      }
    }
    return null;
  }

  /** What is wrong with an answer, or nothing. */
  private static Optional<String> fault(RequestMaker.Request request, RawHttp.Answer answer) {
    if (!LEGAL.contains(answer.status())) {
      return Optional.of("status " + answer.status() + ": " + answer.text());
    }
    if (answer.sizeOfHeaders() > MOST_HEADERS) {
      return Optional.of("headers of " + answer.sizeOfHeaders() + " characters");
    }
    if (answer.status() < 400) {
      return Optional.empty();
    }
    if (request.path().isWms() && List.of(400, 404).contains(answer.status())) {
      // 1.1.1 has a media type of its own for its refusals.
      boolean told =
          answer.type().matches("(text/xml|application/vnd.ogc.se_xml).*")
              && SERVICE_EXCEPTION.matcher(answer.text()).find();
      return told ? Optional.empty() : Optional.of("a refusal of the WMS: " + answer.text());
    }
    if (!answer.type().startsWith("application/problem+json")) {
      return Optional.of("a refusal as " + answer.type());
    }
    JsonNode problem = JSON.readTree(answer.body());
    String detail = problem.path("detail").asString("");
    if (problem.path("status").asInt() != answer.status()) {
      return Optional.of("another status inside: " + problem);
    }
    boolean named = request.names().stream().anyMatch(name -> names(detail, name));
    return answer.status() == 400 && !named && !NEVER_IN_PATHS.matcher(request.target()).find()
        ? Optional.of("names no parameter: " + detail)
        : Optional.empty();
  }

  /** Whether a refusal begins with a parameter's name, shortened and made harmless. */
  private static boolean names(String detail, String name) {
    String shown = name.replaceAll("[\\p{Cntrl}\\p{Cs}<>\"'&]", "?");
    return detail.startsWith(shown + ": ") && detail.length() > shown.length() + 2;
  }

  /** An answer that was slow is asked for again: the cause may have been another program. */
  private static void assertQuick(
      RawHttp client, RequestMaker.Request request, RawHttp.Answer answer) throws IOException {
    double seconds = answer.seconds();
    for (int again = 0; again < 3 && seconds >= SLOWEST_SECONDS; again++) {
      seconds = Math.min(seconds, client.get(request.target(), request.headers()).seconds());
    }
    assertThat(seconds).as(shown(request)).isLessThan(SLOWEST_SECONDS);
  }

  /** A request as a failure names it, cut where a filter is thousands of characters long. */
  private static String shown(RequestMaker.Request request) {
    String whole = request.headers() + request.target();
    return whole.substring(0, Math.min(1500, whole.length()));
  }

  @Test
  void aRefusalCostsLessThanTenMillisecondsOfProcessorTime() throws Exception {
    RequestMaker requests = new RequestMaker(paths(), 4711);
    for (int i = 0; i < WARM_UP; i++) {
      RequestMaker.Request request = requests.next();
      http.get(request.target(), request.headers());
    }
    List<Double> costs = new ArrayList<>();
    while (costs.size() < REFUSALS_MEASURED) {
      RequestMaker.Request request = requests.next();
      double cost = Double.MAX_VALUE;
      // The least of a few: what a class loads the first time is not the price of a refusal.
      for (int turn = 0; turn < 4 && cost > DEAREST_REFUSAL_MS; turn++) {
        double before = workersMs();
        RawHttp.Answer answer = http.get(request.target(), request.headers());
        if (answer.status() < 400) {
          cost = -1;
        } else {
          cost = Math.min(cost, workersMs() - before);
        }
      }
      if (cost >= 0) {
        assertThat(cost).as(shown(request)).isLessThan(DEAREST_REFUSAL_MS);
        costs.add(cost);
      }
    }
    costs.sort(null);
    System.out.printf(
        "refusals: processor time median %.3f ms, most %.3f ms%n",
        costs.get(costs.size() / 2), costs.get(costs.size() - 1));
    assertThat(costs.get(costs.size() / 2)).isLessThan(2);
  }

  /** Processor time of all threads that answer requests, ms. */
  private static double workersMs() {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    List<Long> workers = new ArrayList<>();
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().startsWith("http-nio")) {
        workers.add(thread.getThreadId());
      }
    }
    long total = 0;
    for (long time :
        threads.getThreadCpuTime(workers.stream().mapToLong(Long::longValue).toArray())) {
      total += Math.max(0, time);
    }
    return total / 1e6;
  }
}
