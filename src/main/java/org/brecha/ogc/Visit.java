package org.brecha.ogc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.brecha.http.AcceptHeader;
import org.brecha.http.EntityTag;
import org.brecha.http.Problem;
import org.brecha.http.ProblemException;
import org.brecha.http.QueryParameters;
import org.brecha.http.Representation;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Words;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request whose manners have been checked: known parameters only, a format that can be had, a
 * language, and the one snapshot that the whole answer is made of.
 */
final class Visit {

  static final List<String> LANGUAGES = List.of("es", "en");

  private static final List<String> EVERYWHERE = List.of("f", "lang");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final LayerSnapshot snapshot;
  private final String base;
  private final String settings;
  private final String path;
  private final QueryParameters query;
  private final Formats formats;
  private final Format format;
  private final String mediaType;
  private final String lang;

  private Visit(
      LayerSnapshot snapshot,
      String base,
      String settings,
      String path,
      QueryParameters query,
      Formats formats,
      String mediaType,
      String lang) {
    this.snapshot = snapshot;
    this.base = base;
    this.settings = settings;
    this.path = path;
    this.query = query;
    this.formats = formats;
    this.mediaType = mediaType;
    this.format = formats.of(mediaType).orElseThrow();
    this.lang = lang;
  }

  /**
   * @param base what stands before the path in links, see {@link org.brecha.http.PublicLinks}
   * @param settings of the operator that answers show, in any form
   * @param path path of the resource below the base, without characters that need encoding
   * @param parameters names of the parameters that the resource knows besides f and lang
   * @throws ProblemException 400 for unknown or malformed parameters, 406 if none of the formats is
   *     accepted
   */
  static Visit of(
      HttpServletRequest request,
      LayerSnapshot snapshot,
      String base,
      String settings,
      String path,
      Formats formats,
      Collection<String> parameters) {
    List<String> known = new ArrayList<>(EVERYWHERE);
    known.addAll(parameters);
    QueryParameters query = QueryParameters.parse(request.getQueryString()).accepting(known);
    String lang =
        query.oneOf(
            "lang",
            LANGUAGES,
            AcceptHeader.chooseLanguage(request.getHeader("Accept-Language"), LANGUAGES));
    return new Visit(
        snapshot, base, settings, path, query, formats, mediaType(request, query, formats), lang);
  }

  private static String mediaType(
      HttpServletRequest request, QueryParameters query, Formats formats) {
    String f = query.oneOf("f", formats.names(), null);
    if (f != null) {
      return formats.named(f).orElseThrow().mediaType();
    }
    return AcceptHeader.chooseMediaType(request.getHeader("Accept"), formats.mediaTypes())
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notAcceptable(
                        "Only these media types can be had here: "
                            + String.join(", ", formats.mediaTypes()))));
  }

  LayerSnapshot snapshot() {
    return snapshot;
  }

  QueryParameters query() {
    return query;
  }

  String lang() {
    return lang;
  }

  /** The name in {@code f} of the representation asked for, by f or by Accept. */
  String f() {
    return format.f();
  }

  boolean isHtml() {
    return format.equals(Formats.PAGE);
  }

  /** The text in the reader's language. */
  String say(Words words) {
    return lang.equals("en") ? words.en() : words.es();
  }

  String say(String spanish, String english) {
    return lang.equals("en") ? english : spanish;
  }

  /** Address of another resource of this server, by its path from the root. */
  String href(String otherPath) {
    return base + otherPath;
  }

  /** Address of another page of this resource, in this format, with every filter kept. */
  String hrefOfPage(int offset) {
    return base + path + page(query, "offset", offset).with("f", format.f());
  }

  /** The same for a page that has not as many features as this one. */
  String hrefOfPage(int offset, int limit) {
    QueryParameters page = page(page(query, "offset", offset), "limit", limit);
    return base + path + page.with("f", format.f());
  }

  private static QueryParameters page(QueryParameters query, String name, int value) {
    return QueryParameters.parse(query.with(name, Integer.toString(value)).substring(1));
  }

  /** Address of this resource in the other language. */
  String hrefIn(String language) {
    return base + path + query.with("lang", language);
  }

  /** Address of this resource in a format. */
  String hrefAs(String f) {
    return base + path + query.with("f", f);
  }

  /** The first representation that is not the page for people. */
  Format dataFormat() {
    return formats.all().stream()
        .filter(one -> !one.equals(Formats.PAGE))
        .findFirst()
        .orElseThrow();
  }

  /** Links to this representation and to the other ones of the same resource. */
  List<Link> selfAndAlternate() {
    List<Link> links = new ArrayList<>();
    String self = base + path + query.text();
    links.add(new Link(self, "self", mediaType, say("Este documento", "This document")));
    for (Format other : formats.all()) {
      if (!other.equals(format)) {
        links.add(new Link(hrefAs(other.f()), "alternate", other.mediaType(), say(other.title())));
      }
    }
    return links;
  }

  /** Sends a document as JSON or as a page, for resources that have these two. */
  void send(
      HttpServletRequest request,
      HttpServletResponse response,
      Supplier<Map<String, Object>> document,
      Supplier<HtmlPage> page)
      throws IOException {
    if (isHtml()) {
      send(request, response, page.get());
    } else {
      send(request, response, out -> out.write(JSON.writeValueAsBytes(document.get())));
    }
  }

  void send(HttpServletRequest request, HttpServletResponse response, HtmlPage page)
      throws IOException {
    send(request, response, out -> out.write(page.finish().getBytes(StandardCharsets.UTF_8)));
  }

  /** Sends bytes that depend on nothing but the snapshot and this request. */
  void send(HttpServletRequest request, HttpServletResponse response, Representation.Body body)
      throws IOException {
    response.setHeader("Content-Language", lang);
    String sent = isHtml() ? Formats.HTML + ";charset=UTF-8" : mediaType;
    new Representation(sent, tag(), "Accept, Accept-Language").send(request, response, body);
  }

  /** Sends a tile, or 204 if there is nothing in it. */
  void sendTile(HttpServletRequest request, HttpServletResponse response, Supplier<byte[]> tile)
      throws IOException {
    byte[] bytes = tile.get();
    Representation answer =
        new Representation(
            mediaType, EntityTag.of(snapshot.edition(), path, query.text(), mediaType), "Accept");
    if (bytes.length == 0) {
      answer.sendNothing(request, response);
    } else {
      answer.send(request, response, out -> out.write(bytes));
    }
  }

  private String tag() {
    return EntityTag.of(
        snapshot.edition(),
        snapshot.changedAt().toString(),
        base,
        settings,
        path,
        // As received: the links in the answer have its order.
        query.text(),
        mediaType,
        lang);
  }
}
