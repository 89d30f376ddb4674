import { parentOf } from './composed-tree';

/**
 * Whether something of the page lies over the whole of a field, so that nobody could see or press it. Where the field
 * is out of sight the page is scrolled there for the moment of asking. A fixed layer (a cookie notice) covers everything
 * and hides nothing on purpose; a label drawn over its field is part of it.
 */
export function isCovered(element: Element): boolean {
  const start = { x: scrollX, y: scrollY };
  let box = element.getBoundingClientRect();
  if (box.top < 0 || box.bottom > innerHeight) {
    scrollTo({ top: scrollY + box.top - innerHeight / 2, behavior: 'instant' });
    box = element.getBoundingClientRect();
  }
  const points = [0.1, 0.5, 0.9].map((part) => [box.left + box.width * part, box.top + box.height / 2] as const);
  const covered = points.every(([x, y]) => isCover(document.elementFromPoint(x, y), element));
  if (scrollX !== start.x || scrollY !== start.y) scrollTo({ top: start.y, left: start.x, behavior: 'instant' });
  return covered;
}

function isCover(top: Element | null, element: Element): boolean {
  if (!top || holds(top, element) || holds(element, top) || top.closest('label') !== null) return false;
  for (let node: Element | null = top; node && !holds(node, element); node = parentOf(node)) {
    const { position, backgroundColor, backgroundImage } = getComputedStyle(node);
    if (position === 'fixed' || position === 'sticky') return false;
    if (backgroundImage !== 'none' || !/^(?:transparent|rgba\(.*, 0(?:\.\d+)?\))$/.test(backgroundColor)) return true;
  }
  return false;
}

/** Whether `outer` is `inner` or stands above it, through shadow hosts. */
function holds(outer: Element, inner: Element): boolean {
  for (let node: Element | null = inner; node; node = parentOf(node)) if (node === outer) return true;
  return false;
}
