package org.brecha.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brecha.ToolsOfThisMachine;

/**
 * A headless Chromium, driven by the playwright-core that {@code BRECHA_PLAYWRIGHT_DIR} holds:
 * {@code node} is this machine's Node, {@code package} the npm package. {@code BRECHA_CHROMIUM}
 * says where the browser is, if not on the search path.
 */
final class Browser implements AutoCloseable {

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  /** Starts it, or ends the test where browser or driver are missing. */
  static Browser start() {
    Optional<Path> driver = ToolsOfThisMachine.findNamedBy("BRECHA_PLAYWRIGHT_DIR");
    Path driverDirectory =
        ToolsOfThisMachine.require(driver, "playwright-core (BRECHA_PLAYWRIGHT_DIR)");
    Optional<Path> program =
        ToolsOfThisMachine.findNamedBy("BRECHA_CHROMIUM")
            .or(() -> ToolsOfThisMachine.findProgram("chromium"));
    Path chromium = ToolsOfThisMachine.require(program, "Chromium (BRECHA_CHROMIUM)");
    System.setProperty("playwright.cli.dir", driverDirectory.toString());
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Browser(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(ARGUMENTS)));
  }

  /** A fresh window without cache or history. */
  BrowserContext open(int widthPx, int heightPx, boolean touch) {
    return chromium.newContext(
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setViewportSize(widthPx, heightPx)
            .setIsMobile(touch)
            .setHasTouch(touch));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
