package org.brecha.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brecha.ServedAtlas;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Walks the pages from link to link as a browser set to Spanish does, after somebody asked for
 * English in the address.
 */
@ServedAtlas
class PagesInOneLanguageWebTest {

  private static final String[] BROWSER = {
    "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language", "es-CR,es;q=0.9"
  };

  private static final Pattern ANCHOR = Pattern.compile("<a href=\"([^\"]*)\">");
  private static final Pattern TYPED =
      Pattern.compile("<li><a href=\"([^\"]*)\">[^<]*</a> <code>([^<]*)</code></li>");

  /** A list of features names each of them: some of each are as good as all. */
  private static final Pattern FEATURE = Pattern.compile("(.*/items/)[^?]+(.*)");

  @LocalServerPort private int port;

  @Test
  void aLanguageInTheAddressStaysFromPageToPage() throws Exception {
    List<String> walked = new ArrayList<>();
    for (Answer page : walk("/ogc?f=html&lang=en", walked)) {
      assertThat(page.body()).as(page.http().uri().toString()).contains("<html lang=\"en\">");
    }
    assertThat(walked).hasSizeGreaterThan(60);
    assertThat(walked.toString())
        .contains("/items?", "/downloads?", "/downloads/dictionary?", "/metadata?", "/styles");
  }

  @Test
  void thePageOfTheMapIsOpenedInTheLanguageToo() throws Exception {
    assertThat(anchors(ask(root() + "/ogc?f=html&lang=en"))).contains(root() + "/#lang=en");
    assertThat(anchors(ask(root() + "/ogc?f=html"))).contains(root() + "/");
  }

  @Test
  void whereTheBrowserChoseTheLanguageLinksLeaveItTheChoice() throws Exception {
    for (String path : List.of("/ogc", "/ogc/collections", "/downloads")) {
      List<String> anchors = anchors(ask(root() + path + "?f=html"));
      assertThat(anchors.stream().filter(href -> href.contains("lang=")))
          .as(path)
          .hasSize(1)
          .allMatch(href -> href.contains("lang=en"));
    }
  }

  @Test
  void aBrowserGetsTheMediaTypeThatStandsBesideALink() throws Exception {
    Set<String> asked = new HashSet<>();
    for (Answer page : walk("/ogc?f=html&lang=en", new ArrayList<>())) {
      Matcher link = TYPED.matcher(page.body());
      while (link.find()) {
        String href = plain(link.group(1));
        if (href.startsWith(root()) && asked.add(href)) {
          assertThat(ask(href).type())
              .as(page.http().uri() + " -> " + href)
              .startsWith(plain(link.group(2)));
        }
      }
    }
    assertThat(asked).hasSizeGreaterThan(60);
  }

  /** Every page that can be reached, but only some features. */
  private List<Answer> walk(String start, List<String> walked) throws Exception {
    List<Answer> pages = new ArrayList<>();
    Deque<String> ahead = new ArrayDeque<>(List.of(root() + start));
    Set<String> seen = new HashSet<>(ahead);
    while (!ahead.isEmpty()) {
      String url = ahead.remove();
      Answer answer = ask(url);
      assertThat(answer.status()).as(url).isIn(200, 204);
      if (!answer.type().startsWith("text/html")) {
        continue;
      }
      pages.add(answer);
      walked.add(url);
      for (String href : anchors(answer)) {
        boolean ours = href.startsWith(root() + "/") && !href.startsWith(root() + "/#");
        boolean otherLanguage = href.contains("lang=es");
        Matcher feature = FEATURE.matcher(href);
        String shape = feature.matches() ? feature.replaceFirst("$1$2") : href;
        if (ours && !otherLanguage && !isFile(href) && seen.add(shape)) {
          ahead.add(href);
        }
      }
    }
    return pages;
  }

  private static boolean isFile(String href) {
    return href.matches(".*/downloads/[^?]*\\..*");
  }

  private static List<String> anchors(Answer page) {
    List<String> found = new ArrayList<>();
    Matcher anchor = ANCHOR.matcher(page.body());
    while (anchor.find()) {
      found.add(plain(anchor.group(1)));
    }
    return found;
  }

  private static String plain(String text) {
    return text.replace("&amp;", "&").replace("&quot;", "\"").replace("&#39;", "'");
  }

  private static Answer ask(String url) throws Exception {
    return Answer.to(url, BROWSER);
  }

  private String root() {
    return "http://localhost:" + port;
  }
}
