// The small "?" beside a figure that opens the explanation of its method.
import { element } from "./element.js";
import { t } from "./text.js";

/**
 * @param {string} method id of the explanation
 * @param {(method: string) => void} explain
 */
export function howButton(method, explain) {
  const words = `${t("method.how")}: ${t(`method.${method}`)}`;
  return element("button", { type: "button", class: "how", "aria-label": words, title: words, onclick: () => explain(method) }, "?");
}
