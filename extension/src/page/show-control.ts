import { isShown, parentOf } from './composed-tree';
import type { FoundControl } from './find-controls';
import { refind } from './refind-control';

const SHOWN_MS = 2000;

/**
 * Scrolls to a control and rings it for two seconds. An animation draws the ring, so that nothing is written into
 * the page and nothing is left behind. A control that pages paint over is shown by the first box around it that is drawn.
 */
export function showControl(found: FoundControl | undefined): boolean {
  const live = found ? refind(found) : null;
  let target: Element | null = live ? (live.elements.length > 1 ? live.container : live.elements[0]!) : null;
  while (target && !isShown(target)) target = parentOf(target);
  if (!target || target === document.body || target === document.documentElement) return false;
  target.scrollIntoView({ block: 'center', behavior: 'instant' });
  const ring = { outline: '3px solid #4f46e5', outlineOffset: '3px' };
  target.animate([ring, { ...ring, offset: 0.8 }, { outline: '3px solid transparent', outlineOffset: '3px' }], { duration: SHOWN_MS });
  return true;
}
