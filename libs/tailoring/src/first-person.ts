import type { LanguageCode } from '@applywright/contracts';
import { fold } from './words';

/** Past forms that open résumé statements and do not end in -ed. */
const IRREGULAR = new Set('led built wrote ran drove took made brought cut set sold taught grew won kept held oversaw began gave found drew fed met sent spoke stood chose rewrote rebuilt bought got put read spent understood undertook laid'.split(' '));
/** Words in -ed that are no verb in front of a noun. */
const ADJECTIVE = new Set('advanced experienced skilled certified licensed dedicated detailed varied limited united red shared motivated qualified'.split(' '));
/** Base forms that are no nouns too, or only with what follows: they open what somebody does today. */
const BASE = /^(?:manage|maintain|teach|write|provide|coordinate|prepare|develop|build|supervise|oversee|operate|train|advise|handle|deliver|organi[sz]e|serve|treat|sell|analy[sz]e|negotiate|supply|install|repair|assist|create|care for|look after|lead (?:an?|the)|run (?:an?|the)|work with|plan (?:an?|the)|design (?:an?|the))\b/i;
const GERMAN = /\b(?:und|der|die|das|mit|für|von|eines|einer|bei|im|zur|zum|durch|sowie|des)\b|[äöüß]/i;
const ENGLISH = /\b(?:and|the|of|with|for|from|to|in|by|an?)\b/i;

/** A coarse guess of a statement's language; null when it could be either. */
export const languageOf = (text: string): LanguageCode | null => {
  const de = (text.match(new RegExp(GERMAN, 'gi')) ?? []).length;
  const en = (text.match(new RegExp(ENGLISH, 'gi')) ?? []).length;
  return de > en ? 'de' : en > de ? 'en' : null;
};

/**
 * The predicate of an English résumé statement that opens with a past verb ("Reduced downtime …" →
 * "reduced downtime …"), to be set behind "I"; null when it does not, or speaks of several sentences.
 * `current` also takes base forms ("Care for …"): only the job of today may be told in the present.
 */
export const predicateOf = (statement: string, current = false): string | null => {
  const text = statement.replace(/[.;]+$/, '');
  if (/[.!?;]\s+\p{Lu}/u.test(text)) return null;
  const first = /^[\p{L}'-]+/u.exec(text)?.[0] ?? '';
  const word = fold(first);
  if (current && BASE.test(text)) return first.toLowerCase() + text.slice(first.length);
  const pastVerb = (IRREGULAR.has(word) || (/[a-z]{2}ed$/.test(word) && !ADJECTIVE.has(word))) && /^\s+\S/.test(text.slice(first.length));
  if (!pastVerb || /^(?:co-)?\p{Lu}{2,}/u.test(first) || /\b(?:my|i)\b/i.test(text.slice(0, 12))) return null;
  return first.toLowerCase() + text.slice(first.length);
};

const TASK = /^((?:\p{Lu}\p{Ll}+(?:tion|sion|ment|ance|ence|ysis|keeping|keep)|Upkeep|Repair|Sale|Purchase|Delivery|Design|Planning|Training|Cleaning|Testing)(?:(?:,| and) \p{Ll}+(?:tion|sion|ment|ance|ence|ysis|keep|ing|repair))?) of (.+)$/u;

/** An English noun phrase of doing as the object of "my work includes": "Maintenance of 14 lifts" → "the maintenance of 14 lifts"; null for anything else. */
export const englishTask = (statement: string): string | null => {
  const text = statement.replace(/[.;]+$/, '');
  if (/[.!?;:]\s/.test(text)) return null;
  const match = TASK.exec(text);
  return match ? `the ${(match[1] ?? '').charAt(0).toLowerCase()}${(match[1] ?? '').slice(1)} of ${match[2] ?? ''}` : null;
};
