// The line between two periods on the map. It is a slider: dragged, or moved with the arrow keys.
import { t } from "./text.js";

const STEP_PERCENT = 5;

/**
 * @param {HTMLElement} root a handle with two captions, placed over the map
 * @param {(percent: number) => void} moved
 */
export function createDivider(root, moved) {
  const [then, now] = root.querySelectorAll("span");
  let percent = 50;

  function move(to) {
    moved(Math.round(Math.min(100, Math.max(0, to))));
  }

  root.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    root.focus();
    root.setPointerCapture(event.pointerId);
  });
  root.addEventListener("pointermove", (event) => {
    if (!root.hasPointerCapture(event.pointerId)) return;
    const { left, width } = root.parentElement.getBoundingClientRect();
    move((100 * (event.clientX - left)) / width);
  });
  root.addEventListener("keydown", (event) => {
    const to = {
      ArrowLeft: percent - STEP_PERCENT,
      ArrowDown: percent - STEP_PERCENT,
      ArrowRight: percent + STEP_PERCENT,
      ArrowUp: percent + STEP_PERCENT,
      Home: 0,
      End: 100,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  });

  return {
    /** @param {object|null} sides `then`, `now`: words of the two periods; `percent` of the width */
    show(sides) {
      root.hidden = sides === null;
      if (root.hidden) return;
      percent = sides.percent;
      root.style.left = `${percent}%`;
      then.textContent = sides.then;
      now.textContent = sides.now;
      root.setAttribute("aria-label", t("time.divider", sides));
      root.setAttribute("aria-valuenow", String(percent));
      root.setAttribute("aria-valuetext", t("time.dividerAt", { n: percent }));
    },
  };
}
