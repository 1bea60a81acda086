// The square of two figures: rows and columns have words, every cell can be reached and read.
import { element } from "./element.js";
import { number, pick, t } from "./text.js";

/**
 * @param {object} matrix of the legend
 * @param {{entry: object, count: number}[]} rows entries of the legend with how many units are in
 *     each
 * @param {(entry: object) => HTMLElement} swatch
 */
export function showSquare(matrix, rows, swatch) {
  const byId = new Map(rows.map((row) => [row.entry.id, row]));
  const words = element("p", { class: "square-words" });
  const tell = ({ entry, count }) => (words.textContent = describe(entry, count));
  tell(byId.get(matrix.cells[0][0]));
  return element(
    "div",
    { class: "square" },
    element(
      "table",
      {},
      element("caption", { class: "hidden-words" }, t("legend.square", { rows: pick(matrix.row_title), columns: pick(matrix.column_title) })),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          element("td", {}),
          ...matrix.columns.map((column) => head("col", matrix.column_title, column)),
        ),
      ),
      element(
        "tbody",
        {},
        ...matrix.cells.map((ids, r) =>
          element(
            "tr",
            {},
            head("row", matrix.row_title, matrix.rows[r]),
            ...ids.map((id) => element("td", {}, cell(byId.get(id), swatch, tell))),
          ),
        ),
      ),
    ),
    words,
  );
}

function head(scope, title, word) {
  return element("th", { scope }, element("small", {}, pick(title)), pick(word));
}

function cell(row, swatch, tell) {
  const told = () => tell(row);
  return element(
    "button",
    {
      type: "button",
      "data-class": row.entry.id,
      "aria-label": describe(row.entry, row.count),
      onfocus: told,
      onmouseenter: told,
      onclick: told,
    },
    swatch(row.entry),
    element("span", { class: "units" }, number(row.count)),
  );
}

function describe(entry, count) {
  const units = count === 1 ? t("legend.unit") : t("legend.units", { n: number(count) });
  return `${pick(entry.label)}: ${units}`;
}
