// Makes elements. Texts are set as text, never as markup.

/**
 * @param {string} tag
 * @param {object} attributes `class`, `aria-…`, `data-…`; a function is a listener: `onclick`
 * @param {...(Node|string|number|null)} children null is left out
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else if (value !== null && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child != null).map((c) => (c instanceof Node ? c : String(c))));
  return made;
}

/** Replaces all children; null is left out. */
export function fill(parent, ...children) {
  parent.replaceChildren(...children.filter((child) => child != null));
}
