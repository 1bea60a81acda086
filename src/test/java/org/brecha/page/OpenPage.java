package org.brecha.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The page in a window of its own, with all that it asked for and complained about. */
final class OpenPage implements AutoCloseable {

  private static final double TIMEOUT_MS = 20_000;
  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  private final BrowserContext context;
  private final Page page;
  private final String origin;
  private final List<String> requests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final AtomicLong wireBytes = new AtomicLong();

  private OpenPage(BrowserContext context, String origin) {
    this.context = context;
    this.origin = origin;
    this.page = context.newPage();
    page.setDefaultTimeout(TIMEOUT_MS);
    page.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(request -> requests.add(request.url()));
    page.onResponse(this::noteFailure);
    CDPSession session = context.newCDPSession(page);
    session.send("Network.enable");
    session.on(
        "Network.loadingFinished",
        event -> wireBytes.addAndGet(event.get("encodedDataLength").getAsLong()));
  }

  private void noteFailure(Response response) {
    if (response.status() >= 400) {
      complaints.add(response.status() + " " + response.url());
    }
  }

  static OpenPage desktop(Browser browser, String origin, String hash) {
    return new OpenPage(browser.open(1440, 900, false), origin).go(hash);
  }

  static OpenPage phone(Browser browser, String origin, String hash) {
    return new OpenPage(browser.open(360, 740, true), origin).go(hash);
  }

  static OpenPage largePhone(Browser browser, String origin, String hash) {
    return new OpenPage(browser.open(390, 844, true), origin).go(hash);
  }

  /** Opens a page without a map. */
  static OpenPage plain(Browser browser, String origin, String path, boolean phone) {
    OpenPage open =
        new OpenPage(phone ? browser.open(390, 844, true) : browser.open(1440, 900, false), origin);
    open.page.navigate(origin + path);
    return open;
  }

  private OpenPage go(String hash) {
    page.navigate(origin + "/" + hash);
    awaitMap();
    return this;
  }

  Page page() {
    return page;
  }

  /** Waits until the chosen view is drawn and every tile in view is painted. */
  void awaitMap() {
    page.waitForFunction(
        "() => document.body.dataset.drawn && !document.body.hasAttribute('aria-busy')"
            + " && performance.getEntriesByName('coloured').length > 0");
  }

  /** Waits until the view named by the state in {@code data-drawn} is on the screen. */
  void awaitDrawn(String levelIndicatorPeriodView) {
    page.waitForFunction(
        "wanted => document.body.dataset.drawn === wanted", levelIndicatorPeriodView);
  }

  /** Milliseconds from the start of the navigation to the coloured map. */
  double colouredAfterMs() {
    return ((Number) page.evaluate("performance.getEntriesByName('coloured')[0].startTime"))
        .doubleValue();
  }

  long wireBytes() {
    return wireBytes.get();
  }

  /** Addresses asked for so far that contain a text. */
  List<String> requestsWith(String part) {
    return requests.stream().filter(url -> url.contains(part)).toList();
  }

  List<String> requestsElsewhere() {
    return requests.stream()
        .filter(url -> !url.startsWith(origin + "/") && !url.startsWith("data:"))
        .toList();
  }

  List<String> complaints() {
    return complaints;
  }

  String text(String selector) {
    return page.locator(selector).innerText();
  }

  String hash() {
    return (String) page.evaluate("location.hash");
  }

  /** How many pixels of the tiles have a colour, given as {@code #rrggbb}. */
  long pixelsOf(String color) {
    return ((Number) page.evaluate(COUNT_PIXELS, color)).longValue();
  }

  /** A number that changes when any tile is painted otherwise. */
  long fingerprint() {
    return fingerprint("tile");
  }

  /** The same for the tiles of another pane: {@code compared} holds the other period. */
  long fingerprint(String pane) {
    return ((Number) page.evaluate(FINGERPRINT, pane)).longValue();
  }

  /**
   * What axe finds wrong, one line a rule. Of a long table it sees the first rows: all are alike.
   */
  @SuppressWarnings("unchecked")
  List<String> accessibilityFaults() {
    page.evaluate(axeSource());
    return (List<String>)
        page.evaluate(
            "axe.run({ exclude: [['tbody tr:nth-child(n+25)']] }).then(r => r.violations.map("
                + "v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 120)).join(' | ')))");
  }

  private static String axeSource() {
    try (InputStream source = OpenPage.class.getResourceAsStream(AXE)) {
      return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + AXE, e);
    }
  }

  void screenshot(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
  }

  @Override
  public void close() {
    context.close();
  }

  private static final String COUNT_PIXELS =
      """
      color => {
        const wanted = [1, 3, 5].map(at => parseInt(color.slice(at, at + 2), 16));
        let count = 0;
        for (const canvas of document.querySelectorAll('.leaflet-tile-pane canvas')) {
          if (!canvas.width) continue;
          const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
          for (let i = 0; i < data.length; i += 4) {
            if (data[i] === wanted[0] && data[i + 1] === wanted[1] && data[i + 2] === wanted[2]
                && data[i + 3] === 255) count++;
          }
        }
        return count;
      }
      """;

  private static final String FINGERPRINT =
      """
      pane => {
        let sum = 0;
        for (const canvas of document.querySelectorAll(`.leaflet-${pane}-pane canvas`)) {
          if (!canvas.width) continue;
          const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
          for (let i = 0; i < data.length; i++) sum = (sum * 31 + data[i]) % 2147483647;
        }
        return sum;
      }
      """;
}
