import type { FactInput, FactKind } from '@applywright/contracts';
import { findSkills, foldName } from '@applywright/lexicon';
import { agree } from './periods';

/** What is compared where the rest only follows from it. */
const SAID: Partial<Record<FactKind, readonly string[]>> = { name: ['full'], phone: ['number'], location: ['text'], link: ['url'], email: ['address'] };
const DATES: readonly string[] = ['start', 'end', 'date'];

const plain = (text: string): string => foldName(text) || text.normalize('NFKC').trim();
/** An address without what does not tell pages apart. */
const address = (url: string): string => url.trim().toLowerCase().replace(/^(?:https?:\/\/)?(?:www\.)?/, '').replace(/[/?#]+$/, '');
const digits = (number: string): string => number.normalize('NFKC').replace(/\D/g, '').replace(/^00/, '') || plain(number);

/** `JS` and `JavaScript` are one skill, where the lexicon knows it. */
function skillKey(name: string): string {
  const [found, ...more] = name.length <= 60 ? findSkills(name) : [];
  return found && !more.length && found.start === 0 && found.end === name.trimEnd().length ? `#${found.id}` : plain(name);
}

/** Keys of values, which never change: a profile's are asked for again and again within one merge. */
const keys = new WeakMap<object, string>();

/** What a fact is told apart by: two with the same key say the same, whatever case, accents and punctuation they use. */
export function keyOf(fact: FactInput): string {
  let key = keys.get(fact.value);
  if (key === undefined) keys.set(fact.value, (key = `${fact.kind}|${identity(fact)}`));
  return key;
}

function identity({ kind, value }: FactInput): string {
  switch (kind) {
    case 'name': case 'headline': case 'summary': return '';
    case 'email': return value.address.trim().toLowerCase();
    case 'phone': return digits(value.e164 ?? value.number);
    case 'link': return address(value.url);
    case 'location': case 'highlight': case 'reference': return plain(value.text);
    case 'work': return [plain(value.title ?? ''), plain(value.company ?? ''), value.start ?? ''].join('|');
    case 'education': return [plain(value.degree ?? ''), plain(value.field ?? ''), plain(value.school ?? ''), value.start ?? ''].join('|');
    case 'skill': return skillKey(value.name);
    case 'language': case 'interest': case 'project': case 'publication': return plain(value.name);
    case 'certificate': return `${plain(value.name)}|${value.date ?? ''}`;
    case 'award': return `${plain(value.title)}|${value.date ?? ''}`;
  }
}

/** Whether a reading says something that a known fact of its kind does not: more, or otherwise. Saying less is nothing new. */
export function saysElse(known: FactInput, reading: FactInput): boolean {
  const [before, now] = [known.value as Record<string, string | undefined>, reading.value as Record<string, string | undefined>];
  return (SAID[reading.kind] ?? Object.keys(now)).some((field) => {
    const [old, said] = [before[field], now[field]];
    if (!said) return false;
    if (!old) return true;
    if (DATES.includes(field)) return !agree(old, said) || said.length > old.length;
    if (reading.kind === 'link' && field === 'url') return address(old) !== address(said);
    if (reading.kind === 'phone') return digits(old) !== digits(said) && identity(known) !== identity(reading);
    if (reading.kind === 'skill' && field === 'name') return skillKey(old) !== skillKey(said);
    return plain(old) !== plain(said);
  });
}
