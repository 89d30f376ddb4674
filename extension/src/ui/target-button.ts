import { iconButton } from './element';

const SVG = 'http://www.w3.org/2000/svg';

/** A button that points at a field on the page. Its sign is drawn: few fonts have one. */
export function targetButton(label: string, press: () => unknown): HTMLButtonElement {
  const e = iconButton('', `Show “${label}” on the page`, press);
  const drawing = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({ viewBox: '0 0 16 16', width: '18', height: '18', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5' })) drawing.setAttribute(name, value);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', 'M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M8 .8v4M8 11.2v4M.8 8h4M11.2 8h4');
  drawing.append(path);
  e.firstElementChild?.append(drawing);
  return e;
}
