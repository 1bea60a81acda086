// The chart of all units under the map: caterpillar or funnel. It is linked with map and table, and
// the keyboard walks through its units.
import { drawCaterpillar } from "./caterpillar.js";
import { classOf } from "./classes.js";
import { element, fill } from "./element.js";
import { drawFunnel } from "./funnel.js";
import { svg } from "./svg.js";
import { has, number, t } from "./text.js";

const HEIGHT_PX = 214;
const FEWEST_UNITS = 2;
const NEAR_PX = 24;
const DRAWINGS = { caterpillar: drawCaterpillar, funnel: drawFunnel };

/**
 * @param {HTMLElement} root
 * @param {object} listeners `pointed(code)`, `chosen(code)`, `closed()`, `explain(method)`
 */
export function createChart(root, listeners) {
  const plot = element("div", { class: "plot", role: "application", tabindex: "0", "aria-describedby": "chart-summary" });
  const marks = svg("g", { class: "marks" });
  const title = element("h2", { id: "chart-title" });
  const words = element("div", { id: "chart-summary", class: "small" });
  const how = element("button", { type: "button", class: "how", onclick: () => listeners.explain(given.kind) }, "?");
  const close = element("button", { type: "button", class: "close", onclick: () => listeners.closed() }, "×");
  root.append(element("header", {}, title, how, close), plot, words);

  let given = null;
  let points = [];
  let marked = { focus: null, unit: null };

  function draw() {
    if (!given) return;
    const { kind, units, entries, place, reportedCrime } = given;
    const rated = units.filter((unit) => unit.rate_lower != null && unit.person_years > 0);
    title.textContent = t(`chart.${kind}Title`, { place });
    how.setAttribute("aria-label", `${t("method.how")}: ${t(`chart.${kind}`)}`);
    close.setAttribute("aria-label", t("chart.close"));
    plot.setAttribute("aria-label", t("chart.label", { title: title.textContent }));
    const width = plot.clientWidth;
    if (rated.length < FEWEST_UNITS || width === 0) {
      points = [];
      fill(plot);
      fill(words, element("p", {}, rated.length < FEWEST_UNITS ? t("chart.tooFew") : ""));
      return;
    }
    const colorOf = (unit) => entries[classOf(entries, unit)]?.color ?? "none";
    const centre = centreOf(rated);
    const drawn = DRAWINGS[kind](rated, { width, height: HEIGHT_PX, colorOf, centre });
    points = drawn.points;
    const summary = drawn.summary.join(" ");
    fill(
      plot,
      svg(
        "svg",
        { width, height: HEIGHT_PX, role: "img", "aria-label": `${title.textContent}. ${summary}` },
        svg("desc", {}, summary),
        ...drawn.nodes,
        marks,
      ),
    );
    fill(words, element("p", {}, summary), reportedCrime ? element("p", { class: "notice" }, t("panel.reported")) : null);
    drawMarks();
  }

  function drawMarks() {
    fill(
      marks,
      ...["unit", "focus"].flatMap((name) => {
        const point = points.find(({ code }) => code === marked[name]);
        if (!point) return [];
        const unit = given.units.find((u) => u.unit_code === point.code);
        const onLeft = point.x > plot.clientWidth / 2;
        return [
          svg("line", { class: `${name} guide`, x1: point.x, x2: point.x, y1: 0, y2: HEIGHT_PX - 22 }),
          svg("circle", { class: name, cx: point.x, cy: point.y, r: 7 }),
          svg(
            "text",
            { class: name, x: point.x + (onLeft ? -11 : 11), y: name === "unit" ? 12 : 26, "text-anchor": onLeft ? "end" : "start" },
            `${unit.name}: ${number(unit.rate_per_100k, 1)} (${number(unit.rate_lower, 1)}–${number(unit.rate_upper, 1)})`,
          ),
        ];
      }),
    );
  }

  /** The unit nearest to the pointer; in the caterpillar only sideways, where each has its own line. */
  function codeAt(event) {
    const box = plot.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const sideways = given.kind === "caterpillar";
    const distance = (point) => Math.hypot(point.x - x, sideways ? 0 : point.y - y);
    const nearest = points.reduce((best, point) => (best && distance(best) <= distance(point) ? best : point), null);
    return nearest && distance(nearest) <= NEAR_PX ? nearest.code : null;
  }

  function walk(key) {
    const at = points.findIndex(({ code }) => code === (marked.focus ?? marked.unit));
    const to = { ArrowRight: at + 1, ArrowUp: at + 1, ArrowLeft: at - 1, ArrowDown: at - 1, Home: 0, End: points.length - 1 }[key];
    return to === undefined ? null : points[Math.min(points.length - 1, Math.max(0, to))];
  }

  plot.addEventListener("pointermove", (event) => listeners.pointed(codeAt(event)));
  plot.addEventListener("pointerleave", () => listeners.pointed(null));
  plot.addEventListener("click", (event) => codeAt(event) && listeners.chosen(codeAt(event)));
  plot.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && marked.focus) listeners.chosen(marked.focus);
    const target = walk(event.key);
    if (!target) return;
    event.preventDefault();
    listeners.pointed(target.code);
  });
  new ResizeObserver(() => draw()).observe(plot);

  return {
    /**
     * @param {object} now `kind`: caterpillar or funnel, `units` of one country, `entries` of the
     *     legend, `place`: what is shown in words, `reportedCrime`
     */
    show(now) {
      given = now;
      draw();
    },
    mark(now) {
      marked = now;
      drawMarks();
    },
  };
}

/** The rate that all units are held against: the server's benchmark if it is one for all of them. */
function centreOf(units) {
  const { benchmark, benchmark_rate: rate } = units[0];
  const common = benchmark !== "parent" && typeof rate === "number" && units.every((unit) => unit.benchmark_rate === rate);
  if (common) {
    const key = `chart.centre.${benchmark}`;
    return { rate, words: t(has(key) ? key : "chart.centre.country", { rate: number(rate, 1) }) };
  }
  const sum = (field) => units.reduce((all, unit) => all + unit[field], 0);
  const together = (1e5 * sum("count")) / sum("person_years");
  return { rate: together, words: t("chart.centre.together", { rate: number(together, 1) }) };
}
