package org.brecha.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.brecha.http.CsvWriter;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.LayerField;
import org.brecha.layer.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A layer as a table (RFC 4180): the names of its fields, then a record a feature, in the layer's
 * order. A cell without a value is empty; the status fields say which kind of nothing it is.
 */
@Component
@Order(10)
class CsvFormat implements StreamedFormat {

  private static final Words TITLE =
      new Words(
          "CSV: tabla sin geometría. Una celda vacía no tiene valor, y las columnas de estado dicen"
              + " por qué; un texto que una hoja de cálculo tomaría por fórmula (= + - @ al inicio)"
              + " lleva un apóstrofo delante. hxl=true añade las etiquetas HXL, bom=true la marca que"
              + " Excel necesita.",
          "CSV: a table without geometry. An empty cell is no value, and the status columns say"
              + " why; a text that a spreadsheet would take for a formula (= + - @ first) has an"
              + " apostrophe in front. hxl=true adds the HXL hashtags, bom=true the mark that Excel"
              + " needs.");

  /** Asks for a second line of HXL hashtags. */
  private static final String HXL = "hxl";

  /** Asks for a byte order mark, without which Excel takes UTF-8 for something else. */
  private static final String MARK = "bom";

  private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  @Override
  public String extension() {
    return "csv";
  }

  @Override
  public String mediaType() {
    return CsvWriter.MEDIA_TYPE;
  }

  @Override
  public Words title() {
    return TITLE;
  }

  @Override
  public List<String> parameters() {
    return List.of(HXL, MARK);
  }

  @Override
  public void check(FileContent content) {
    content.query().flag(HXL);
    content.query().flag(MARK);
  }

  @Override
  public void write(FileContent content, OutputStream out) throws IOException {
    if (content.query().flag(MARK)) {
      out.write(UTF_8_MARK);
    }
    CsvWriter csv = new CsvWriter(out);
    List<LayerField> fields = content.layer().fields();
    csv.row(fields.stream().map(LayerField::name).toList());
    if (content.query().flag(HXL)) {
      csv.row(fields.stream().map(f -> HxlTags.find(content.layer(), f).orElse(null)).toList());
    }
    Optional<FeatureTable> table = content.table();
    for (int row : content.rows()) {
      for (int field = 0; field < fields.size(); field++) {
        csv.cell(table.orElseThrow().value(row, field));
      }
      csv.end();
    }
  }
}
