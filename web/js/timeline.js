// The bar of years under the map: slide, play, put years together, compare two periods.
import { element, fill } from "./element.js";
import { period as words, t } from "./text.js";

const FRAME_MS = 1400;

/**
 * @param {HTMLElement} root
 * @param {object} listeners `stepped(patch)` while sliding or playing, `chosen(patch)` for a choice
 *     that is worth an entry in the history, `ahead(periods)`: the reader is about to slide through
 *     these periods; resolves when their figures are at hand
 */
export function createTimeline(root, listeners) {
  const at = (name) => root.querySelector(`[data-part=${name}]`);
  let years = [];
  let shown = { period: null, compare: null, split: null };
  let timer = null;
  let asked = null;

  /** All periods of the same length as the one shown, oldest first. */
  function frames() {
    const [start, end] = shown.period.split("/");
    const length = end ? years.indexOf(end) - years.indexOf(start) : 0;
    return years.slice(length).map((year, i) => (length ? `${years[i]}/${year}` : year));
  }

  function prepare() {
    const all = frames();
    const key = all.join();
    if (asked?.key !== key) asked = { key, done: listeners.ahead(all) };
    return asked.done;
  }

  function moveTo(period) {
    // The year that is compared with cannot be the year shown.
    listeners.stepped(period === shown.compare ? { period, compare: null, split: null } : { period });
  }

  async function play() {
    if (timer) return stop();
    timer = -1;
    drawPlay();
    await prepare();
    if (timer === null) return;
    const all = frames();
    if (shown.period === all.at(-1)) moveTo(all[0]);
    // Whoever asked for less motion moves through the years one press at a time.
    else if (isStill()) moveTo(all[all.indexOf(shown.period) + 1]);
    if (isStill()) return stop();
    timer = setInterval(() => {
      const next = all[all.indexOf(shown.period) + 1];
      if (next && !document.hidden) moveTo(next);
      if (!next || next === all.at(-1)) stop();
    }, FRAME_MS);
  }

  function stop() {
    clearInterval(timer);
    timer = null;
    drawPlay();
  }

  const isStill = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

  function drawPlay() {
    const key = timer !== null ? "time.pause" : isStill() ? "time.next" : "time.play";
    at("play").textContent = timer !== null ? "❚❚" : isStill() ? "▶❘" : "▶";
    at("play").setAttribute("aria-label", t(key));
    at("play").title = t(key);
  }

  function draw() {
    const all = frames();
    const [start, end = start] = shown.period.split("/");
    const place = Math.max(0, all.indexOf(shown.period));
    const slider = at("year");
    Object.assign(slider, { min: 0, max: Math.max(0, all.length - 1), value: place });
    slider.setAttribute("aria-valuetext", words(shown.period));
    slider.disabled = at("play").disabled = all.length < 2;
    at("shown").textContent = words(shown.period);
    const earlier = years.filter((year) => year < end);
    options(at("from"), [["", t("time.only")], ...earlier.map((y) => [y, y])], start === end ? "" : start);
    at("from").disabled = earlier.length === 0;
    const others = comparable(all);
    options(at("compare"), [["", t("time.none")], ...others.map((p) => [p, words(p)])], shown.compare ?? "");
    at("compare").disabled = others.length === 0;
    at("split").hidden = shown.compare === null;
    at("split").setAttribute("aria-pressed", String(shown.split !== null));
    drawPlay();
  }

  /** Periods of the same length, and whatever a link asked for. */
  function comparable(all) {
    const others = all.filter((p) => p !== shown.period);
    return shown.compare && !others.includes(shown.compare) ? [shown.compare, ...others] : others;
  }

  at("play").addEventListener("click", play);
  at("year").addEventListener("input", () => {
    if (timer !== null) stop();
    moveTo(frames()[Number(at("year").value)]);
  });
  at("from").addEventListener("change", () => {
    const end = shown.period.split("/").at(-1);
    const start = at("from").value;
    listeners.chosen({ period: start ? `${start}/${end}` : end, compare: null, split: null });
  });
  at("compare").addEventListener("change", () => {
    const compare = at("compare").value || null;
    listeners.chosen({ compare, split: compare && (shown.split ?? "50") });
  });
  at("split").addEventListener("click", () => listeners.chosen({ split: shown.split === null ? "50" : null }));
  for (const sign of ["pointerenter", "focusin"]) {
    root.addEventListener(sign, () => years.length > 1 && prepare());
  }

  return {
    /**
     * @param {string[]} offered whole years, oldest first
     * @param {object} values `period`, `compare`, `split` as chosen
     */
    show(offered, { period, compare, split }) {
      years = offered;
      shown = { period, compare, split };
      root.hidden = years.length === 0 || !period;
      if (!root.hidden) draw();
    },
  };
}

function options(select, choices, chosen) {
  fill(select, ...choices.map(([value, text]) => element("option", { value }, text)));
  select.value = chosen;
}
