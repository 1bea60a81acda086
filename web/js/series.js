// The rates of one unit over the years, with their intervals and the programmes that ran meanwhile.
// Years are joined only where both are known and their people were counted in one and the same way.
import { element, fill } from "./element.js";
import { howButton } from "./how.js";
import { linear, path, rateAxis, svg, ticks } from "./svg.js";
import { number, pick, t } from "./text.js";

const LEFT_PX = 38;
const RIGHT_PX = 10;
const PLOT_PX = 138;
const LANE_PX = 13;
const BOTTOM_PX = 20;
const MOST_LANES = 8;

/**
 * @param {HTMLElement} box stands in the page, so that its width is known
 * @param {Map<string, object>} byYear the unit in every year asked for, oldest first
 * @param {object[]|Error} programmes of all those years
 * @param {object} context `title`, `years` that are on the map now, `reportedCrime`, `explain(method)`
 */
export function drawSeries(box, byYear, programmes, { title, years, reportedCrime, explain }) {
  const rated = [...byYear].filter(([, unit]) => unit?.rate_lower != null);
  const head = element("h3", {}, t("series.title"), howButton("series", explain));
  if (rated.length === 0) {
    fill(box, head, small(t("series.none")));
    return;
  }
  const failed = programmes instanceof Error;
  const local = failed ? [] : programmes.filter((p) => p.scope === "located" && p.nature === "prevention");
  const lanes = local.filter((p) => p.start || p.end).slice(0, MOST_LANES);
  const missing = [...byYear].filter(([, unit]) => unit?.rate_lower == null).map(([year]) => year);
  const values = rated.map(([year, u]) => t("series.value", figures(year, u))).join("; ");
  fill(
    box,
    head,
    element("div", { class: "plot" }, drawing(byYear, rated, lanes, { width: box.clientWidth, label: `${title}. ${values}`, years })),
    missing.length ? small(t("series.missing", { years: missing.join(", ") })) : null,
    breaks(rated).length ? small(t("series.breaks", { years: breaks(rated).join(", ") })) : null,
    lanes.length ? element("ol", { class: "lanes" }, ...lanes.map(laneWords)) : failed ? null : small(t("series.noProgrammes")),
    failed ? small(t("page.failed", { detail: programmes.message }), "notice") : null,
    lanes.length ? small(t("series.noCause"), "notice") : null,
    reportedCrime ? small(t("panel.reported"), "notice") : null,
  );
}

function figures(year, unit) {
  return {
    year,
    rate: number(unit.rate_per_100k, 1),
    lower: number(unit.rate_lower, 1),
    upper: number(unit.rate_upper, 1),
  };
}

function drawing(byYear, rated, lanes, { width, label, years }) {
  const all = [...byYear.keys()].map(Number);
  const top = 6 + LANE_PX * lanes.length;
  const bottom = top + PLOT_PX;
  const end = Math.max(...rated.map(([, unit]) => unit.rate_upper)) * 1.04;
  const x = linear([all[0] - 0.5, all.at(-1) + 0.5], [LEFT_PX, width - RIGHT_PX]);
  const y = linear([0, end], [bottom, top + 8]);
  return svg(
    "svg",
    { width, height: bottom + BOTTOM_PX, role: "img", "aria-label": label },
    ...years.map((year) =>
      svg("rect", { class: "shown", x: x(year - 0.5), width: x(year + 0.5) - x(year - 0.5), y: top, height: PLOT_PX }),
    ),
    rateAxis(y, ticks(end, 4), { left: LEFT_PX, right: width - RIGHT_PX, words: (v) => number(v, v % 1 ? 1 : 0) }),
    ...all.map((year) =>
      svg("text", { class: "axis-words", x: x(year), y: bottom + 14, "text-anchor": "middle" }, `’${String(year).slice(2)}`),
    ),
    ...lanes.map((programme, i) => lane(programme, i, { x, all, top: 4 + LANE_PX * i, bottom })),
    svg("path", { class: "series", d: path(joined(rated, x, y)) }),
    ...rated.flatMap(([year, unit]) => [
      svg("line", { class: "whiskers", x1: x(+year), x2: x(+year), y1: y(unit.rate_lower), y2: y(unit.rate_upper) }),
      svg("circle", { class: `dot ${unit.rate_status}`, cx: x(+year), cy: y(unit.rate_per_100k), r: 3.6 }),
    ]),
  );
}

function joined(rated, x, y) {
  return rated.flatMap(([year, unit], i) => {
    const before = rated[i - 1];
    const spot = [x(+year), y(unit.rate_per_100k)];
    return before && follows(before, [year, unit]) ? [spot] : [null, spot];
  });
}

function follows([yearBefore, before], [year, unit]) {
  const confirmed = before.rate_status !== "unconfirmed" && unit.rate_status !== "unconfirmed";
  return +year === +yearBefore + 1 && confirmed && before.population_series === unit.population_series;
}

/** Years from which people were counted in another way than before. */
function breaks(rated) {
  return rated
    .filter(([, unit], i) => i > 0 && unit.population_series !== rated[i - 1][1].population_series)
    .map(([year]) => year);
}

function lane(programme, i, { x, all, top, bottom }) {
  const [first, last] = [all[0] - 0.5, all.at(-1) + 0.5];
  const start = programme.start ? momentOf(programme.start, 0) : first;
  const end = programme.end ? momentOf(programme.end, 1) : last;
  const within = (moment) => Math.min(last, Math.max(first, moment));
  const mark = (moment, known) =>
    known && moment > first && moment < last
      ? svg("line", { class: "moment", x1: x(moment), x2: x(moment), y1: top, y2: bottom })
      : null;
  return svg(
    "g",
    { class: "lane" },
    end > first && start < last
      ? svg("rect", { x: x(within(start)), width: Math.max(2, x(within(end)) - x(within(start))), y: top, height: 8, rx: 2 })
      : null,
    mark(start, programme.start),
    mark(end, programme.end),
    svg("text", { x: LEFT_PX - 6, y: top + 8, "text-anchor": "end" }, i + 1),
  );
}

/**
 * A date as the source gives it (`2015`, `2015-10`, `2015-10-03`) on the axis of years, where a
 * year's figure stands in its middle. `share` is where a coarse date lies in what it covers.
 */
export function momentOf(date, share) {
  const [year, month, day] = date.split("-").map(Number);
  if (!month) return year - 0.5 + share;
  const days = day ? day / 31 : share;
  return year - 0.5 + (month - 1 + days) / 12;
}

function laneWords(programme) {
  const start = programme.start ? t("panel.since", { start: programme.start }) : t("panel.sinceUnknown");
  const end = programme.end ? ` ${t("panel.until", { end: programme.end })}` : "";
  return element("li", {}, `${pick({ es: programme.name_es, en: programme.name_en })}. ${start}${end}.`);
}

function small(text, kind = "") {
  return element("p", { class: `small ${kind}`.trim() }, text);
}
