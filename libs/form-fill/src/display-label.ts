import type { ControlLabel, ControlSnapshot } from '@applywright/contracts';
import { idWords } from './plain-text';

const ORDER: readonly ControlLabel['kind'][] = ['for', 'wrap', 'aria-labelledby', 'legend', 'preceding', 'aria-label', 'title', 'placeholder', 'description'];
const GENERIC = /^(?:attach|upload|browse|choose|select|start typing|type here|type an? |my computer|please select|drop)\b/i;

/** The label that a person would call the field by, in full, without asterisks. */
export function fullLabel(control: ControlSnapshot): string {
  const clean = (text: string): string => text.replace(/\s*[*✱]+/g, '').replace(/\s+(?:Required|Optional)$/i, '').trim();
  const sorted = [...control.labels].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)).map((l) => clean(l.text)).filter((t) => t !== '');
  const best = sorted.find((t) => !GENERIC.test(t)) ?? (control.control === 'file' ? control.context[0] : undefined) ?? sorted[0] ?? control.context[0] ?? idWords(control.name || control.id);
  return clean(best) || 'unnamed field';
}

/** The same, at most 120 characters long. */
export function displayLabel(control: ControlSnapshot): string {
  const text = fullLabel(control);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
