package org.brecha.plan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.brecha.http.AcceptHeader;
import org.brecha.http.AttachmentName;
import org.brecha.http.CsvWriter;
import org.brecha.http.EntityTag;
import org.brecha.http.LinkHeader;
import org.brecha.http.Problem;
import org.brecha.http.ProblemException;
import org.brecha.http.PublicLinks;
import org.brecha.http.QueryParameters;
import org.brecha.http.Representation;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Publication;
import org.brecha.layer.Slice;
import org.brecha.layer.Words;
import org.brecha.selection.SliceChoice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where new sites would close most of the gap, computed from the address alone: nothing is stored.
 * Refusals are in the language of {@code lang}, or of Accept-Language.
 */
@Controller
class AllocationController {

  static final String JSON = "application/json";
  static final List<String> LANGUAGES = List.of("es", "en");

  private final Publication publication;
  private final PublicLinks links;
  private final JsonMapper json = JsonMapper.builder().build();

  AllocationController(Publication publication, PublicLinks links) {
    this.publication = publication;
    this.links = links;
  }

  @GetMapping("/allocation")
  void index(HttpServletRequest request, HttpServletResponse response) throws IOException {
    QueryParameters.parse(request.getQueryString()).accepting(List.of());
    LayerSnapshot snapshot = snapshot();
    String base = links.base(request);
    Map<String, Object> body = AllocationIndex.of(snapshot, base);
    new Representation(JSON, EntityTag.of(snapshot.edition(), "/allocation", base), "")
        .send(request, response, out -> json.writeValue(out, body));
  }

  @GetMapping("/allocation/{layer:[A-Za-z0-9_-]+}")
  void json(
      @PathVariable("layer") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Asked asked = ask(id, request);
    Map<String, Object> body =
        new AllocationJson(asked.snapshot(), asked.layer(), asked.slice(), asked.base())
            .of(asked.plan(), asked.otherEdition());
    asked.representation(JSON).send(request, response, out -> json.writeValue(out, body));
  }

  @GetMapping("/allocation/{layer:[A-Za-z0-9_-]+}.csv")
  void csv(
      @PathVariable("layer") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Asked asked = ask(id, request);
    String self = AllocationJson.query(asked.slice(), asked.plan(), asked.snapshot());
    LinkHeader.add(response, asked.base() + "/allocation/" + id + self, "describedby", JSON);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName(asked) + "\"");
    asked
        .representation(CsvWriter.MEDIA_TYPE)
        .send(request, response, out -> AllocationTable.write(asked.plan(), new CsvWriter(out)));
  }

  /** One question, checked and answered. */
  private record Asked(
      LayerSnapshot snapshot,
      Layer layer,
      Slice slice,
      Allocation plan,
      QueryParameters query,
      String base) {

    /** The edition that a link names, if it is not this one; null otherwise. */
    String otherEdition() {
      String edition = query.get("v", snapshot.edition());
      return edition.equals(snapshot.edition()) ? null : edition;
    }

    Representation representation(String mediaType) {
      String tag =
          EntityTag.of(
              snapshot.edition(), "allocation", layer.id(), query.canonical(), base, mediaType);
      return new Representation(mediaType, tag, "");
    }
  }

  private Asked ask(String id, HttpServletRequest request) {
    LayerSnapshot snapshot = snapshot();
    Layer layer = layer(snapshot, id);
    List<String> names = new ArrayList<>(SliceChoice.parameters(layer));
    names.addAll(AllocationWish.PARAMETERS);
    names.addAll(List.of("lang", "v"));
    QueryParameters query = QueryParameters.parse(request.getQueryString()).accepting(names);
    String liked = AcceptHeader.chooseLanguage(request.getHeader("Accept-Language"), LANGUAGES);
    String language = query.oneOf("lang", LANGUAGES, liked);
    requireEdition(query);
    try {
      Slice slice =
          SliceChoice.of(layer, query)
              .orElseThrow(
                  () ->
                      new PlanRefusal(
                          "datetime",
                          "la capa no tiene cifras de ese tiempo",
                          "the layer has no figures for that time"));
      FeatureTable table = layer.table(slice);
      AllocationWish wish = AllocationWish.of(query, countries(table));
      PlanNeighbours neighbours =
          wish.neighbourShare() > 0 ? PlanNeighbours.of(snapshot, layer) : PlanNeighbours.none();
      Allocation plan = Allocation.of(new PlanUnits(table, wish.country()), wish, neighbours);
      return new Asked(snapshot, layer, slice, plan, query, links.base(request));
    } catch (PlanRefusal refusal) {
      Words words = refusal.words();
      throw QueryParameters.refuse(
          refusal.parameter(), language.equals("en") ? words.en() : words.es());
    }
  }

  private static void requireEdition(QueryParameters query) {
    if (!query.get("v", "0").matches("[0-9a-f]{1,64}")) {
      throw QueryParameters.refuse("v", "must be an edition: lower-case hexadecimal digits");
    }
  }

  static Set<String> countries(FeatureTable table) {
    Set<String> countries = new TreeSet<>();
    int field = table.fieldIndex("country");
    for (int row = 0; row < table.size(); row++) {
      countries.add((String) table.value(row, field));
    }
    return countries;
  }

  private static String fileName(Asked asked) {
    AttachmentName name = new AttachmentName("brecha_allocation_" + asked.layer().id());
    AllocationJson.parameters(asked.slice(), asked.plan())
        .forEach(
            (parameter, value) -> {
              switch (parameter) {
                case "indicator", "period", "country" -> name.with(value);
                case "sites" -> name.with(value + "-sites");
                default -> name.with(parameter, value);
              }
            });
    return name.of(asked.snapshot().edition(), "csv");
  }

  private LayerSnapshot snapshot() {
    return publication.findCurrent().orElseThrow(() -> new ProblemException(Problem.notReady()));
  }

  private static Layer layer(LayerSnapshot snapshot, String id) {
    return snapshot
        .findLayer(id)
        .filter(AllocationIndex::canBePlanned)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("There is no plan for such a layer; see /allocation.")));
  }
}
