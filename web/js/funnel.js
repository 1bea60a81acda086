// Rates against people, with the limits that chance alone stays within: the fewer the people, the
// wider the funnel.
import { poissonLimit } from "./poisson.js";
import { linear, logarithmic, logarithmicTicks, path, rateAxis, svg, ticks } from "./svg.js";
import { number, t } from "./text.js";

const LEFT_PX = 46;
const RIGHT_PX = 18;
const TOP_PX = 14;
const BOTTOM_PX = 30;
const STEPS = 90;
// 95 % and 99.8 % of what chance does.
const LIMITS = [
  { class: "limit-95", low: 0.025, high: 0.975 },
  { class: "limit-998", low: 0.001, high: 0.999 },
];
const MOST_NAMES = 6;

/**
 * @param {object[]} units with a rate
 * @param {object} frame as for the caterpillar
 * @returns {{nodes: SVGElement[], points: object[], summary: string[]}} points by number of people
 */
export function drawFunnel(units, { width, height, colorOf, centre }) {
  const sorted = [...units].sort((a, b) => a.person_years - b.person_years || (a.unit_code < b.unit_code ? -1 : 1));
  const people = [sorted[0].person_years / 1.15, sorted.at(-1).person_years * 1.15];
  const end = Math.max(...units.map((unit) => unit.rate_per_100k), 2 * centre.rate) * 1.08;
  const x = logarithmic(people, [LEFT_PX, width - RIGHT_PX]);
  const y = linear([0, end], [height - BOTTOM_PX, TOP_PX]);
  const outside = sorted.map((unit) => outsideOf(unit, centre.rate));
  const points = sorted.map((unit) => ({ code: unit.unit_code, x: x(unit.person_years), y: y(unit.rate_per_100k) }));
  return {
    nodes: [
      rateAxis(y, ticks(end, 5), { left: LEFT_PX, right: width - RIGHT_PX, words: (v) => number(v, v % 1 ? 1 : 0) }),
      peopleAxis(x, people, height),
      ...LIMITS.flatMap((limit) => limitLines(limit, centre.rate, people, { x, y, end })),
      svg("line", { class: "centre", x1: LEFT_PX, x2: width - RIGHT_PX, y1: y(centre.rate), y2: y(centre.rate) }),
      ...points.map((point, i) =>
        svg("circle", {
          class: outside[i] === 0 ? "dot" : "dot outside",
          cx: point.x,
          cy: point.y,
          r: outside[i] === 0 ? 4 : 5.5,
          fill: colorOf(sorted[i]),
        }),
      ),
      svg(
        "text",
        { class: "centre-words", x: width - RIGHT_PX, y: y(centre.rate) - 5, "text-anchor": "end" },
        centre.words,
      ),
    ],
    points,
    summary: summary(sorted, outside),
  };
}

function limitPer100k(rate, personYears, p) {
  return (1e5 * Math.max(0, poissonLimit((rate * personYears) / 1e5, p))) / personYears;
}

/** 1 above the outer limits, -1 below, 0 within. */
function outsideOf(unit, rate) {
  const { low, high } = LIMITS[1];
  if (unit.rate_per_100k > limitPer100k(rate, unit.person_years, high)) return 1;
  return unit.rate_per_100k < limitPer100k(rate, unit.person_years, low) ? -1 : 0;
}

function limitLines({ class: name, low, high }, rate, [from, to], { x, y, end }) {
  return [low, high].map((p) => {
    const points = Array.from({ length: STEPS + 1 }, (_, i) => {
      const people = from * (to / from) ** (i / STEPS);
      const limit = limitPer100k(rate, people, p);
      return limit > end ? null : [x(people), y(limit)];
    });
    return svg("path", { class: `limit ${name}`, d: path(points) });
  });
}

function peopleAxis(x, [from, to], height) {
  return svg(
    "g",
    { class: "axis" },
    ...logarithmicTicks(from, to).map((value) =>
      svg("text", { x: x(value), y: height - BOTTOM_PX + 14, "text-anchor": "middle" }, number(value)),
    ),
    svg("text", { class: "axis-words", x: LEFT_PX, y: height - 3 }, t("chart.people")),
  );
}

function summary(sorted, outside) {
  const named = (side) => sorted.filter((_, i) => outside[i] === side).sort((a, b) => side * (b.rate_per_100k - a.rate_per_100k));
  const [above, below] = [named(1), named(-1)];
  return [
    t("chart.funnelSummary", { all: number(sorted.length), above: names(above), below: names(below) }),
    t("chart.funnelReads", { chance: number(0.05 * sorted.length, 0) }),
  ];
}

function names(units) {
  if (units.length === 0) return t("chart.nobody");
  const more = units.length - MOST_NAMES;
  const list = units.slice(0, MOST_NAMES).map((unit) => unit.name);
  return `${number(units.length)} (${list.join(", ")}${more > 0 ? `, ${t("chart.more", { n: number(more) })}` : ""})`;
}
