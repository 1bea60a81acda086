package org.brecha.ogc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.brecha.catalogue.DataDictionary;
import org.brecha.catalogue.DictionaryEntry;
import org.brecha.catalogue.LayerDescription;
import org.brecha.catalogue.LayerDescriptions;
import org.brecha.http.CsvWriter;
import org.brecha.layer.LayerSnapshot;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The pages beside the files: what can be downloaded, and what the columns mean. */
@RestController
class DownloadPagesController {

  static final String DICTIONARY = "/downloads/dictionary";

  private static final Formats DOWNLOADS = Formats.of(Formats.PAGE, CatalogueDocuments.DCAT);
  private static final Formats DICTIONARY_FORMATS =
      Formats.DOCUMENT.and(Format.of("csv", CsvWriter.MEDIA_TYPE, "CSV"));
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Visits visits;
  private final LayerDescriptions descriptions;
  private final CatalogueDocuments documents;
  private final LinkedData linkedData;

  DownloadPagesController(
      Visits visits,
      LayerDescriptions descriptions,
      CatalogueDocuments documents,
      LinkedData linkedData) {
    this.visits = visits;
    this.descriptions = descriptions;
    this.documents = documents;
    this.linkedData = linkedData;
  }

  @GetMapping({"/downloads", "/downloads/"})
  void downloads(HttpServletRequest request, HttpServletResponse response) throws IOException {
    LayerSnapshot snapshot = visits.snapshot();
    Visit visit = visits.begin(request, snapshot, "/downloads", DOWNLOADS);
    if (visit.isHtml()) {
      List<LayerDescription> layers = descriptions.all(snapshot, visit.href(""));
      HtmlPage page = DownloadsPage.of(visit, layers, descriptions.publisher());
      visit.send(request, response, linkedData.addCatalogue(page, visit));
    } else {
      visit.send(request, response, out -> out.write(documents.all(visit)));
    }
  }

  @GetMapping(DICTIONARY)
  void dictionary(HttpServletRequest request, HttpServletResponse response) throws IOException {
    LayerSnapshot snapshot = visits.snapshot();
    Visit visit = visits.begin(request, snapshot, DICTIONARY, DICTIONARY_FORMATS);
    List<DictionaryEntry> entries = DataDictionary.of(snapshot);
    if (visit.isHtml()) {
      List<String> forms = descriptions.forms();
      visit.send(request, response, DictionaryPage.of(visit, entries, forms));
    } else if (visit.f().equals("csv")) {
      visit.send(
          request,
          response,
          out -> DictionaryDocument.write(entries, descriptions.forms(), new CsvWriter(out)));
    } else {
      visit.send(
          request,
          response,
          out ->
              JSON.writeValue(out, DictionaryDocument.of(snapshot, entries, descriptions.forms())));
    }
  }
}
