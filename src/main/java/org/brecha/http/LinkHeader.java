package org.brecha.http;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Header {@code Link} (RFC 8288). A link that repeats a long question is left out: proxies commonly
 * hold 4 KiB of an answer's headers and refuse the whole answer when there are more. So whatever is
 * linked here must be said in the body or in the documentation too.
 */
public final class LinkHeader {

  private static final int LONGEST = 1000;

  private LinkHeader() {}

  /**
   * @param href absolute, percent-encoded
   */
  public static void add(HttpServletResponse response, String href, String relation, String type) {
    if (href.length() <= LONGEST) {
      response.addHeader("Link", "<" + href + ">; rel=\"" + relation + "\"; type=\"" + type + "\"");
    }
  }
}
