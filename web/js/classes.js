// Which class of the legend a unit is in, and how a class is painted. The rules come from the
// server and are the same that its PNG tiles follow: the first entry that matches wins, and over a
// plain colour the first overlay that matches.

const PATTERN_PX = 8;
const LARGEST_SYMBOL_PX = 8;

/** @returns {number} index into entries, -1 when no entry matches */
export function classOf(entries, unit) {
  return entries.findIndex((entry) => matches(entry, unit[entry.field]));
}

/** @returns {object|null} the overlay over the class of a unit; a class with a pattern has none */
export function overlayOf({ overlays }, entry, unit) {
  if (entry?.pattern !== "solid") return null;
  return overlays?.find((overlay) => isAmong(overlay.equal_to, unit[overlay.field])) ?? null;
}

function isAmong(texts, value) {
  return value != null && texts.includes(String(value));
}

function matches(entry, value) {
  if (entry.equal_to) {
    return isAmong(entry.equal_to, value);
  }
  if (typeof value !== "number") {
    return false;
  }
  const aboveFrom = entry.from == null || value >= entry.from;
  const belowTo = entry.to == null || value < entry.to || (entry.to_inclusive && value === entry.to);
  return aboveFrom && belowTo;
}

/** Radius of the symbol for a count of cases: its area grows with the count, up to a largest size. */
export function symbolRadiusPx(count) {
  return Math.min(LARGEST_SYMBOL_PX, 2 + 1.2 * Math.sqrt(count ?? 0));
}

/** Fill style of an entry, under an overlay or null, for a canvas whose context is scaled by `ratio`. */
export function fillOf(context, entry, ratio, overlay = null) {
  const name = overlay?.pattern ?? entry.pattern;
  if (name === "solid") {
    return entry.color;
  }
  if (name === "none") {
    return "transparent";
  }
  const side = PATTERN_PX * ratio;
  const stamp = document.createElement("canvas");
  stamp.width = stamp.height = side;
  const pen = stamp.getContext("2d");
  pen.scale(ratio, ratio);
  pen.fillStyle = entry.color;
  pen.fillRect(0, 0, PATTERN_PX, PATTERN_PX);
  pen.strokeStyle = pen.fillStyle = inkOn(entry.color);
  DRAWN[name](pen);
  const pattern = context.createPattern(stamp, "repeat");
  pattern.setTransform(new DOMMatrix().scale(1 / ratio));
  return pattern;
}

const DRAWN = { hatch: drawHatch, dots: drawDots, stripes: drawStripes };

// The hatch seen in a mirror.
function drawStripes(pen) {
  pen.translate(PATTERN_PX, 0);
  pen.scale(-1, 1);
  drawHatch(pen);
}

function drawHatch(pen) {
  pen.lineWidth = 1;
  pen.beginPath();
  // One line through the middle and its neighbours through two corners, so that stamps join.
  for (const shift of [-PATTERN_PX, 0, PATTERN_PX]) {
    pen.moveTo(shift - 1, PATTERN_PX + 1);
    pen.lineTo(shift + PATTERN_PX + 1, -1);
  }
  pen.stroke();
}

function drawDots(pen) {
  for (const [x, y] of [[2, 2], [6, 6]]) {
    pen.beginPath();
    pen.arc(x, y, 1, 0, 2 * Math.PI);
    pen.fill();
  }
}

function inkOn(color) {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return 0.299 * r + 0.587 * g + 0.114 * b > 140 ? "rgba(45, 55, 60, 0.4)" : "rgba(255, 255, 255, 0.6)";
}

const OF_NUMBERS = ["gap", "rate"];
const MOST_BREAKS = 6;

/** Whether the classes of a view are cut from numbers, so that the reader may choose them. */
export function takesClasses(view) {
  return OF_NUMBERS.includes(view);
}

/** Parameters of the classes that were chosen; what the view does not take or contradicts is left out. */
export function classParameters({ view, classes, class_count, breaks }) {
  const given = takesClasses(view) ? { classes, class_count, breaks } : {};
  if (given.classes === "manual") {
    return areBreaks(breaks) ? { classes, breaks } : {};
  }
  return { classes: given.classes, class_count: given.class_count };
}

/** Whether a text is one to six rising numbers between commas. */
export function areBreaks(text) {
  const numbers = text ? text.split(",").map(Number) : [];
  return (
    numbers.length > 0 &&
    numbers.length <= MOST_BREAKS &&
    numbers.every((n, i) => Number.isFinite(n) && (i === 0 || n > numbers[i - 1]))
  );
}
