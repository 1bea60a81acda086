// The dialog that explains how a figure is made: two paragraphs and the source, in both languages. The texts are JSON,
// for the catalogue of the layers tells them as well.
import { element, fill } from "./element.js";
import { language, t } from "./text.js";

/**
 * @param {HTMLDialogElement} dialog
 * @param {(method: string|null) => void} turned the reader goes to another method, or closes
 */
export function createMethodDialog(dialog, turned) {
  dialog.addEventListener("close", () => turned(null));
  // A click on the backdrop hits the dialog itself, one inside hits what lies in it.
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());

  return {
    /** Opens at a method; one that is not known opens the first. Null closes. */
    async show(asked) {
      if (asked === null) {
        dialog.close();
        return;
      }
      const methods = await (await fetch(new URL(`./text/methods-${language()}.json`, import.meta.url))).json();
      const id = methods[asked] ? asked : Object.keys(methods)[0];
      const { paragraphs, source } = methods[id];
      fill(
        dialog,
        element(
          "div",
          { class: "dialog-head" },
          element("h2", { id: "method-title", tabindex: "-1" }, t(`method.${id}`)),
          element("button", { type: "button", class: "close", "aria-label": t("method.close"), onclick: () => dialog.close() }, "×"),
        ),
        element(
          "div",
          { class: "dialog-body", tabindex: "0", role: "group", "aria-labelledby": "method-title" },
          ...paragraphs.map((text) => element("p", {}, text)),
          element("p", { class: "small" }, t("method.source", { source })),
          element("nav", { "aria-label": t("method.others") }, ...Object.keys(methods).map((other) => link(other, id))),
        ),
      );
      if (!dialog.open) dialog.showModal();
      dialog.querySelector("h2").focus();
    },
  };

  function link(other, id) {
    const current = other === id ? "true" : null;
    return element("button", { type: "button", class: "plain", "aria-current": current, onclick: () => turned(other) }, t(`method.${other}`));
  }
}
