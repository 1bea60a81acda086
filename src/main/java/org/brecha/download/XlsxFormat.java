package org.brecha.download;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.brecha.catalogue.LayerDescription;
import org.brecha.catalogue.LayerDescriptions;
import org.brecha.http.Problem;
import org.brecha.http.ProblemException;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.LayerField;
import org.brecha.layer.Words;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A layer's table as a workbook (Office Open XML): sheets of the data, the method, the sources, the
 * licence and the fields, in Spanish or English. Numbers are numbers, an empty cell is no value,
 * and a text is never a formula. Geometry is not in it. Rows are written as they come.
 */
@Component
@Order(70)
final class XlsxFormat implements ShelvedFormat {

  private static final List<String> LANGUAGES = List.of("es", "en");
  private static final int ROWS_AT_A_TIME = 256;

  private final LayerDescriptions descriptions;

  XlsxFormat(LayerDescriptions descriptions) {
    this.descriptions = descriptions;
  }

  @Override
  public String extension() {
    return "xlsx";
  }

  @Override
  public String mediaType() {
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }

  @Override
  public Words title() {
    return new Words(
        "Libro de Excel con datos, método, fuentes y licencia",
        "Excel workbook with data, method, sources and licence");
  }

  @Override
  public List<String> parameters() {
    return List.of("lang");
  }

  @Override
  public void check(FileContent content) {
    content.query().oneOf("lang", LANGUAGES, LANGUAGES.get(0));
    if (content.rows().length >= Worksheet.MAX_ROWS) {
      throw new ProblemException(
          Problem.badParameter(
              "filter",
              "a sheet has room for "
                  + (Worksheet.MAX_ROWS - 1)
                  + " features, and these are "
                  + content.rows().length));
    }
  }

  @Override
  public void write(FileContent content, Path file) throws IOException {
    boolean english = content.query().get("lang", "es").equals("en");
    Function<Words, String> in = english ? Words::en : Words::es;
    Path draft = file.resolveSibling("draft");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16);
        Workbook book = new Workbook(out, "Brecha", null)) {
      writeData(book, content, in);
      LayerDescription told = descriptions.of(content.snapshot(), content.layer(), content.base());
      for (XlsxSheets.Sheet sheet : XlsxSheets.of(content, told)) {
        writeSheet(book, sheet, in);
      }
    }
    ClocklessXlsx.copy(draft, file, content.snapshot().changedAt());
  }

  private static void writeData(Workbook book, FileContent content, Function<Words, String> in)
      throws IOException {
    Worksheet sheet = book.newWorksheet(in.apply(new Words("Datos", "Data")));
    sheet.freezePane(1, 1);
    ChosenRows chosen = ChosenRows.of(content);
    FeatureTable table = chosen.table();
    List<LayerField> fields = table.fields();
    for (int f = 0; f < fields.size(); f++) {
      sheet.inlineString(0, f, fields.get(f).name());
      sheet.style(0, f).bold().set();
      sheet.width(f, Math.max(12, fields.get(f).name().length() + 2));
    }
    int line = 0;
    for (int row : chosen.rows()) {
      line++;
      for (int f = 0; f < fields.size(); f++) {
        write(sheet, line, f, table.value(row, f));
      }
      if (line % ROWS_AT_A_TIME == 0) {
        sheet.flush();
      }
    }
    sheet.finish();
  }

  private static void writeSheet(Workbook book, XlsxSheets.Sheet plan, Function<Words, String> in)
      throws IOException {
    Worksheet sheet = book.newWorksheet(in.apply(plan.name()));
    sheet.freezePane(0, 1);
    List<List<Words>> lines = new ArrayList<>();
    lines.add(plan.columns());
    lines.addAll(plan.lines());
    for (int line = 0; line < lines.size(); line++) {
      for (int column = 0; column < lines.get(line).size(); column++) {
        sheet.inlineString(line, column, in.apply(lines.get(line).get(column)));
        if (line == 0) {
          sheet.style(line, column).bold().set();
        } else {
          sheet.style(line, column).wrapText(true).verticalAlignment("top").set();
        }
      }
    }
    for (int column = 0; column < plan.columns().size(); column++) {
      sheet.width(column, column == plan.columns().size() - 1 ? 90 : 28);
    }
    sheet.finish();
  }

  private static void write(Worksheet sheet, int line, int column, Object value) {
    if (value instanceof String text) {
      sheet.inlineString(line, column, text);
    } else if (value instanceof Boolean truth) {
      sheet.value(line, column, truth);
    } else if (value instanceof Long whole) {
      sheet.value(line, column, whole);
    } else if (value instanceof Double number && Double.isFinite(number)) {
      sheet.value(line, column, number);
    }
  }
}
