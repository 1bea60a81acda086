// All units in order of their rates, each with its interval: how much of the order is chance.
import { linear, path, rateAxis, svg, ticks } from "./svg.js";
import { number, t } from "./text.js";

const LEFT_PX = 46;
const RIGHT_PX = 14;
const TOP_PX = 14;
const BOTTOM_PX = 24;
// One interval that runs far out must not press all others to the ground.
const TALLEST_INTERVAL = 1.6;

/**
 * @param {object[]} units with a rate
 * @param {object} frame `width`, `height` in pixels, `colorOf(unit)`, `centre`: `rate` and `words` of
 *     the line to compare with
 * @returns {{nodes: SVGElement[], points: object[], summary: string[]}} points: `code`, `x`, `y`
 */
export function drawCaterpillar(units, { width, height, colorOf, centre }) {
  const sorted = [...units].sort(
    (a, b) => b.rate_per_100k - a.rate_per_100k || b.rate_upper - a.rate_upper || (a.unit_code < b.unit_code ? -1 : 1),
  );
  const highest = Math.max(...units.map((unit) => unit.rate_per_100k), centre.rate);
  const end = Math.min(Math.max(...units.map((unit) => unit.rate_upper)), TALLEST_INTERVAL * highest) * 1.03;
  const x = linear([-0.5, sorted.length - 0.5], [LEFT_PX, width - RIGHT_PX]);
  const y = linear([0, end], [height - BOTTOM_PX, TOP_PX]);
  const points = sorted.map((unit, i) => ({ code: unit.unit_code, x: x(i), y: y(unit.rate_per_100k) }));
  const radius = Math.min(4.5, Math.max(1.5, (x(1) - x(0)) / 2.6));
  const whiskers = sorted.flatMap((unit, i) => [
    [x(i), y(unit.rate_lower)],
    [x(i), y(Math.min(unit.rate_upper, end))],
    null,
  ]);
  const smoothed = sorted
    .map((unit, i) => [unit, x(i)])
    .filter(([unit]) => typeof unit.rate_smoothed === "number")
    .flatMap(([unit, px]) => [[px - radius, y(unit.rate_smoothed)], [px + radius, y(unit.rate_smoothed)], null]);
  return {
    nodes: [
      rateAxis(y, ticks(end, 5), { left: LEFT_PX, right: width - RIGHT_PX, words: (v) => number(v, v % 1 ? 1 : 0) }),
      svg("text", { class: "axis-words", x: LEFT_PX, y: height - 7 }, t("chart.worstFirst")),
      svg("path", { class: "whiskers", d: path(whiskers) }),
      svg("line", { class: "centre", x1: LEFT_PX, x2: width - RIGHT_PX, y1: y(centre.rate), y2: y(centre.rate) }),
      ...points.map((point, i) =>
        svg("circle", { class: "dot", cx: point.x, cy: point.y, r: radius, fill: colorOf(sorted[i]) }),
      ),
      svg("path", { class: "smoothed", d: path(smoothed) }),
      svg(
        "text",
        { class: "centre-words", x: width - RIGHT_PX, y: y(centre.rate) - 5, "text-anchor": "end" },
        centre.words,
      ),
    ],
    points,
    summary: summary(sorted, centre),
  };
}

function summary(sorted, centre) {
  const above = sorted.filter((unit) => unit.rate_lower > centre.rate).length;
  const below = sorted.filter((unit) => unit.rate_upper < centre.rate).length;
  const counts = { all: number(sorted.length), above: number(above), below: number(below) };
  return [
    t("chart.caterpillarSummary", { ...counts, rest: number(sorted.length - above - below), centre: centre.words }),
    t("chart.caterpillarReads"),
  ];
}
