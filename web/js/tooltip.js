// Names the unit under the pointer, beside the pointer.
import { element, fill } from "./element.js";
import { summary, unitTitle } from "./figures.js";

const AWAY_PX = 16;

export function createTooltip(root) {
  return {
    /** Shows a unit at a spot of the map in pixels; no unit hides it. */
    show(unit, spot) {
      root.hidden = !unit || !spot;
      if (root.hidden) return;
      fill(
        root,
        element("strong", {}, unitTitle(unit)),
        ...summary(unit).map((line) => element("span", {}, line)),
      );
      const { clientWidth, clientHeight } = root.parentElement;
      const right = spot.x + AWAY_PX + root.offsetWidth < clientWidth;
      const below = spot.y + AWAY_PX + root.offsetHeight < clientHeight;
      root.style.left = `${Math.max(0, right ? spot.x + AWAY_PX : spot.x - AWAY_PX - root.offsetWidth)}px`;
      root.style.top = `${Math.max(0, below ? spot.y + AWAY_PX : spot.y - AWAY_PX - root.offsetHeight)}px`;
    },
  };
}
