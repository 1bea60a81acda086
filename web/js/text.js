// Words and numbers in the reader's language.

let lang = "es";
let words = {};

/** Loads a language; texts change at the next `t`. */
export async function speak(language) {
  const [frame, judgement] = await Promise.all([
    import(`./text/${language}.js`),
    import(`./text/judgement-${language}.js`),
  ]);
  words = { ...frame.default, ...judgement.default };
  lang = language;
}

/** The language spoken: `es` or `en`. */
export function language() {
  return lang;
}

/** The text for a key; `{name}` is replaced by the value given for it. */
export function t(key, values = {}) {
  const text = words[key];
  if (text === undefined) {
    throw new Error(`no text for ${key}`);
  }
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** The reader's language of a text that the server gave in both. */
export function pick(both) {
  return both?.[lang] ?? "";
}

export function has(key) {
  return words[key] !== undefined;
}

/** Fills in every element that names its text: data-text, data-label (for aria), data-hint. */
export function fillTexts(root) {
  root.querySelectorAll("[data-text]").forEach((e) => (e.textContent = t(e.dataset.text)));
  root.querySelectorAll("[data-door]").forEach((e) => (e.search = `?lang=${language()}`));
  root.querySelectorAll("[data-label]").forEach((e) => e.setAttribute("aria-label", t(e.dataset.label)));
  root.querySelectorAll("[data-hint]").forEach((e) => e.setAttribute("placeholder", t(e.dataset.hint)));
}

/** A number with so many decimals, written as the language writes it. */
export function number(value, decimals = 0) {
  return new Intl.NumberFormat(lang === "es" ? "es-CR" : "en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** A probability as people read it: never 0, never more digits than it has sense. */
export function pValue(value) {
  if (typeof value !== "number") return "–";
  return value < 0.0001 ? `< ${number(0.0001, 4)}` : number(value, value < 0.01 ? 4 : value < 0.1 ? 3 : 2);
}

/** The same with its sign, to stand after «p»: `= 0,03`, `< 0,0001`. */
export function pRelation(value) {
  const words = pValue(value);
  return words.startsWith("<") ? words : `= ${words}`;
}

/** A year, years together or an ISO 8601 interval of days for people: `2018`, `2015–2018`, `ene–jul 2019`. */
export function period(text) {
  const [start, end] = text.split("/");
  if (!end) {
    return text;
  }
  if (/^\d{4}$/.test(start) && /^\d{4}$/.test(end)) {
    return `${start}–${end}`;
  }
  if (start.endsWith("-01-01") && end.endsWith("-12-31")) {
    return `${start.slice(0, 4)}–${end.slice(0, 4)}`;
  }
  const format = new Intl.DateTimeFormat(lang, { month: "short", year: "numeric", timeZone: "UTC" });
  return format.formatRange(new Date(start), new Date(end));
}

/** Sorts names as the language does. */
export function compareNames(a, b) {
  return a.localeCompare(b, lang);
}

/** Letters without accents or case, to compare what people type. */
export function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
