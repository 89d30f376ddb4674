import type { Found, LineMap } from './evidence';
import type { PromptLine } from './suggest-types';

const W = '(?<![\\p{L}\\p{N}\\p{M}-])';
const E = '(?![\\p{L}\\p{N}\\p{M}])';
/** Words that turn a statement round, or say that it is not so yet; twelve languages. */
const NEGATIVE = new RegExp(
  `${W}(?:no|not|never|none|nothing|without|lack|lacks|lacking|neither|nor|cannot|\\p{L}+n['’]t|unfamiliar|except|excluding|other than|instead of|rather than|unlike|failed|incomplete|unfinished|abandoned|dropped out|discontinued|withdrawn|rejected|declined|(?:want|wish|hope|plan|planning|eager|keen|willing|like|love|going|looking) to|want|aspiring|interested in|` +
    `kein\\p{L}*|nicht|ohne|nie|niemals|weder|fehlend\\p{L}*|außer|statt|abgebrochen|möchte|` +
    `sans|pas|jamais|aucun\\p{L}*|ni|inachevé\\p{L}*|souhaite|sin|nunca|ning[uú]n\\p{L}*|tampoco|inconclus\\p{L}*|non|senza|mai|nessun\\p{L}*|né|não|sem|nenhum\\p{L}*|nem|incompleto|` +
    `geen|niet|zonder|nooit|noch|bez|nigdy|żad\\p{L}*|brak|не|нет|без|никогда|ни|لا|لم|لن|ليس|بدون|غير|عدم|नहीं|बिना)${E}|没有|不会|不熟|未曾|从未|缺乏`, 'iu');

/** Whether a text says that something is not so. */
export const isNegative = (text: string): boolean => NEGATIVE.test(text);

const ENDS = /[.!?;。！？；]["'”)\]]?$/u;
/** A heading or label above as far as this governs a line. */
const GOVERNS = 10;

/** Whether what stands around the words turns them round: in their sentence, also across line ends, and in the label above. */
export function isNegated(lines: LineMap, own: readonly PromptLine[], found: Found, wide: boolean): boolean {
  const clause = clauseOf(found);
  let before = clause.before;
  let after = clause.after;
  if (wide) {
    const first = own[0];
    const last = own.at(-1);
    if (first && clause.atStart && !first.bullet) before = `${runUp(lines, first)} ${before}`;
    const next = last && lines.get(last.index + 1);
    // a new line that begins big begins anew
    if (clause.atEnd && next && !next.bullet && !next.heading && /^[^\p{Lu}\p{N}]/u.test(next.text)) after = `${after} ${next.text.split(/[.!?;。！？；]/u)[0] ?? ''}`;
    if (first && isNegative(governor(lines, first))) return true;
  }
  return isNegative(before) || isNegative(after);
}

function clauseOf({ text, from, to }: Found): { before: string; after: string; atStart: boolean; atEnd: boolean } {
  const start = Math.max(...[...text.slice(0, from).matchAll(/[.!?;。！？；](?=\s)/gu)].map((m) => m.index + 1), 0);
  const rest = /[.!?;。！？；](?=\s|$)/u.exec(text.slice(to));
  return { before: text.slice(start, from), after: text.slice(to, rest ? to + rest.index : undefined), atStart: start === 0, atEnd: !rest };
}

/** The beginning of the sentence that runs on into a line. */
function runUp(lines: LineMap, line: PromptLine): string {
  let text = '';
  for (let i = line.index - 1; i >= line.index - 4; i--) {
    const above = lines.get(i);
    if (!above || above.heading || ENDS.test(above.text) || above.column !== line.column) break;
    text = `${above.text} ${text}`;
    if (above.bullet) break;
  }
  return text.split(/[.!?;。！？；](?=\s)/u).at(-1) ?? '';
}

/** The label or heading that a line stands under. */
function governor(lines: LineMap, line: PromptLine): string {
  for (let i = line.index - 1; i >= line.index - GOVERNS; i--) {
    const above = lines.get(i);
    if (above && (above.heading || /[:：]$/.test(above.text))) return above.text;
  }
  return '';
}
