// Makes SVG elements, and the scales and axes that charts share. Texts are set as text.

const SVG = "http://www.w3.org/2000/svg";

/** @param {...(Node|string|number|null)} children null is left out */
export function svg(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value != null) made.setAttribute(name, typeof value === "number" ? +value.toFixed(2) : value);
  }
  made.append(...children.filter((child) => child != null).map((c) => (c instanceof Node ? c : String(c))));
  return made;
}

/** Maps `domain` to pixels. */
export function linear([from, to], [start, end]) {
  const perUnit = (end - start) / (to - from || 1);
  return (value) => start + (value - from) * perUnit;
}

/** The same on a logarithmic axis; the domain is above 0. */
export function logarithmic([from, to], range) {
  const scale = linear([Math.log(from), Math.log(to)], range);
  return (value) => scale(Math.log(value));
}

/** Round numbers from 0 to an end, about `count` of them. */
export function ticks(end, count) {
  const rough = end / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough);
  return Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, i) => i * step);
}

/** 1, 10, 100… between two numbers, with 2 and 5 of each where there is room for them. */
export function logarithmicTicks(from, to) {
  const factors = to / from > 200 ? [1] : [1, 2, 5];
  const all = [];
  for (let power = 1; power <= to; power *= 10) all.push(...factors.map((n) => n * power));
  return all.filter((value) => value >= from && value <= to);
}

/** A line through points; null begins a new stroke. */
export function path(points) {
  let pen = "M";
  let d = "";
  for (const point of points) {
    if (point === null) {
      pen = "M";
    } else {
      d += `${pen}${point[0].toFixed(1)},${point[1].toFixed(1)}`;
      pen = "L";
    }
  }
  return d;
}

/** Lines and numbers of a vertical axis. */
export function rateAxis(y, values, { left, right, words }) {
  return svg(
    "g",
    { class: "axis" },
    ...values.flatMap((value) => [
      svg("line", { x1: left, x2: right, y1: y(value), y2: y(value) }),
      svg("text", { x: left - 6, y: y(value) + 4, "text-anchor": "end" }, words(value)),
    ]),
  );
}
