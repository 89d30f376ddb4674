import { SUGGESTION_FIELDS, SUGGESTION_KINDS, type CvSuggestion, type SuggestedField, type SuggestionKind } from '@applywright/contracts';
import { labelOf, textsOf, type Gap, type Reading } from './mock-answers';
import type { KnownFact } from '../suggest-types';

/** A lie: what the model says, and what is known when it says so. */
export interface Lie { readonly known: readonly KnownFact[]; readonly suggestion: unknown }
type Liar = (reading: Reading, gap: Gap, pick: (below: number) => number) => Lie | null;

const DATES = ['start', 'end', 'date'];
const isDate = (field: string): boolean => DATES.includes(field);
const withField = ({ known, suggestion }: Gap, change: (field: SuggestedField) => Partial<SuggestedField> | null): Lie | null => {
  const [first, ...rest] = suggestion.fields;
  const changed = first && change(first);
  return first && changed ? { known, suggestion: { ...suggestion, fields: [{ ...first, ...changed }, ...rest] } } : null;
};
const INVENTED = ['Aldebaran Robotics Inc.', 'Chief Executive Officer', 'Stanford University', 'Doctor of Philosophy', 'Quantum Computing', 'Zürich', 'Mandarin', 'Nobel Prize', 'Led a company of 5,000 people to an IPO.'];
const BETTER = ['C2', 'native', 'Native speaker', 'Muttersprache', 'expert', 'fluent', 'Master of Science', 'PhD', 'MBA', 'Chief Technology Officer', 'Vice President', 'Head of Engineering'];
const ALIKE: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х', i: 'і', A: 'А', B: 'В', E: 'Е', K: 'К', M: 'М', S: 'Ѕ', 1: 'l', 0: 'O' };
const alike = (text: string): string => text.replace(/[aeopcxiABEKMS10]/, (c) => ALIKE[c] ?? c);
const later = (date: string, by: number): string => date.replace(/^\d{4}/, (year) => String(Number(year) + by));
const others = (reading: Reading, of: KnownFact): KnownFact[] => reading.known.filter((f) => f.kind === of.kind && f.id !== of.id && f.span);
const linesOf = (reading: Reading, fact: KnownFact) => reading.lines.filter((l) => fact.span && l.index >= fact.span.lineFrom && l.index <= fact.span.lineTo);

/** Ways in which a model lies. Each gives an answer that says something else than the CV, or null where it does not fit the gap. */
export const LIARS: Readonly<Record<string, Liar>> = {
  'invents a value over a true quote': (_, gap, pick) => withField(gap, () => ({ value: INVENTED[pick(INVENTED.length)] ?? '' })),
  'invents value and quote': (_, gap, pick) => withField(gap, () => ({ value: INVENTED[pick(INVENTED.length)] ?? '', quote: `${INVENTED[pick(INVENTED.length)]}, as everybody knows` })),
  'hides an invented value in its quote': (_, gap, pick) => {
    const value = INVENTED[pick(INVENTED.length)] ?? '';
    return withField(gap, ({ quote }) => ({ value, quote: `${quote} ${value}` }));
  },
  'moves a date': (_, gap, pick) => withField(gap, ({ field, value }) => (isDate(field) && /^\d/.test(value) ? { value: later(value, [-1, 1, 2, -10][pick(4)] ?? 1) } : null)),
  'moves a month': (_, gap) => withField(gap, ({ field, value }) => (isDate(field) && /-\d\d$/.test(value) ? { value: value.endsWith('-12') ? value.replace(/12$/, '11') : value.replace(/\d\d$/, (m) => String(Number(m) + 1).padStart(2, '0')) } : null)),
  'says that it is still so': (_, gap) => withField(gap, ({ field, value }) => (field === 'end' && value !== 'present' ? { value: 'present' } : null)),
  'swaps beginning and end': (_, gap) => withField(gap, ({ field }) => {
    const { start, end } = textsOf(gap.of);
    return (field === 'start' || field === 'end') && start && end && start !== end ? { value: field === 'start' ? end : start } : null;
  }),
  'upgrades a level, degree or title': (_, gap, pick) => withField(gap, ({ field, value }) => {
    const better = BETTER[pick(BETTER.length)] ?? '';
    return ['level', 'degree', 'title'].includes(field) && better !== value ? { value: better } : null;
  }),
  'upgrades and names the quote so': (_, gap, pick) => withField(gap, ({ field, value, quote }) => {
    const better = BETTER[pick(BETTER.length)] ?? '';
    return ['level', 'degree', 'title'].includes(field) && better !== value ? { value: better, quote: quote.replace(value, better) } : null;
  }),
  'points to other lines': (reading, gap, pick) => withField(gap, ({ lineFrom, quote, value }) => {
    const other = reading.lines[pick(reading.lines.length)];
    return other && other.index !== lineFrom && !other.text.includes(quote) && !(other.text.includes(value)) ? { lineFrom: other.index, lineTo: other.index } : null;
  }),
  'names lines that are not there': (_, gap, pick) => withField(gap, () => ({ lineFrom: 1_000 + pick(9), lineTo: 1_009 })),
  'gives the value of a neighbour': (reading, gap, pick) => {
    const neighbours = others(reading, gap.of);
    const neighbour = neighbours[pick(neighbours.length)];
    return withField(gap, ({ field, value }) => {
      const theirs = neighbour && textsOf(neighbour)[field];
      return theirs && theirs !== value && gap.suggestion.op === 'fill' ? { value: theirs } : null;
    });
  },
  'gives value, quote and lines of a neighbour': (reading, gap, pick) => {
    const neighbours = others(reading, gap.of);
    const neighbour = neighbours[pick(neighbours.length)];
    const lines = neighbour ? linesOf(reading, neighbour) : [];
    return withField(gap, ({ field, value }) => {
      const theirs = neighbour && textsOf(neighbour)[field];
      const line = lines.find((l) => isDate(field) || (theirs && l.text.includes(theirs)));
      return theirs && line && theirs !== value && gap.suggestion.op === 'fill' ? { value: theirs, lineFrom: line.index, lineTo: line.index, quote: line.text } : null;
    });
  },
  'drops the first word': (_, gap) => withField(gap, ({ field, value }) => (!isDate(field) && value.split(' ').length > 1 ? { value: value.split(' ').slice(1).join(' ') } : null)),
  'drops the last word': (_, gap) => withField(gap, ({ field, value }) => (!isDate(field) && value.split(' ').length > 1 ? { value: value.split(' ').slice(0, -1).join(' ') } : null)),
  'adds a word': (_, gap, pick) => withField(gap, ({ value }) => ({ value: `${['Senior', 'Lead', 'International', 'Advanced'][pick(4)]} ${value}` })),
  'writes with letters that look alike': (_, gap) => withField(gap, ({ value, quote }) => (alike(value) !== value ? { value: alike(value), quote: quote.replace(value, alike(value)) } : null)),
  'writes the value alone with letters that look alike': (_, gap) => withField(gap, ({ value }) => (alike(value) !== value ? { value: alike(value) } : null)),
  'translates or rewrites': (_, gap) => withField(gap, ({ field, value }) => (isDate(field) ? null : { value: value.toUpperCase() === value ? `${value.toLowerCase()}.` : value.toUpperCase() })),
  'puts a value into another field': (_, gap, pick) => {
    const fields = (SUGGESTION_FIELDS[gap.suggestion.kind] as readonly string[]).filter((f) => !gap.suggestion.fields.some((g) => g.field === f) && textsOf(gap.of)[f] === undefined);
    const field = fields[pick(fields.length)];
    return gap.suggestion.op === 'fill' && field ? withField(gap, () => ({ field })) : null;
  },
  'calls an entry another kind': (_, gap, pick) => {
    const kind = SUGGESTION_KINDS[pick(SUGGESTION_KINDS.length)] ?? 'skill';
    const field = SUGGESTION_FIELDS[kind][0];
    return kind !== gap.suggestion.kind && kind !== 'highlight' && kind !== 'summary' ? { known: gap.known, suggestion: { op: 'add', kind, entry: null, fields: [{ ...gap.suggestion.fields[0], field }] } } : null;
  },
  'gives a contact': (reading, gap, pick) => {
    const { suggestion } = gap;
    const contacts = reading.parsed.fields.filter((f) => ['name', 'email', 'phone', 'link', 'location', 'reference'].includes(f.fact.kind));
    const contact = contacts[pick(contacts.length)];
    if (!contact) return null;
    const field = { field: 'name', value: contact.text, lineFrom: contact.span.lineFrom, lineTo: contact.span.lineTo, quote: contact.span.quote };
    return { known: gap.known, suggestion: pick(2) === 0 ? { op: 'add', kind: contact.fact.kind, entry: null, fields: [field] } : { ...suggestion, fields: [{ ...field, field: suggestion.fields[0]?.field }] } };
  },
  'makes one job of two': (reading, gap, pick) => {
    const neighbours = others(reading, gap.of);
    const neighbour = neighbours[pick(neighbours.length)];
    const [mine, theirs] = [linesOf(reading, gap.of)[0], neighbour && linesOf(reading, neighbour)[0]];
    if (gap.of.kind !== 'work' || gap.suggestion.op !== 'add' || !mine || !theirs || !neighbour) return null;
    const known = gap.known.filter((f) => f.id !== neighbour.id && f.parentId !== neighbour.id);
    const title = gap.suggestion.fields.find((f) => f.field === 'title');
    const company = textsOf(neighbour)['company'];
    const line = linesOf(reading, neighbour).find((l) => company && l.text.includes(company));
    if (!title || !company || !line || company === textsOf(gap.of)['company']) return null;
    const dates = gap.suggestion.fields.filter((f) => isDate(f.field));
    return { known, suggestion: { ...gap.suggestion, fields: [title, { field: 'company', value: company, lineFrom: line.index, lineTo: line.index, quote: line.text }, ...dates] } };
  },
  'gives a point to another job': (_, gap, pick) => {
    const jobs = gap.known.filter((f) => f.kind === 'work' && f.id !== gap.of.parentId);
    const job = jobs[pick(jobs.length)];
    const { suggestion } = gap;
    return gap.of.kind === 'highlight' && suggestion.op === 'add' && job ? { known: gap.known, suggestion: { ...suggestion, entry: labelOf(gap.known, job.id) } } : null;
  },
  'overwrites what is right': (reading, gap, pick) => {
    const whole = reading.known.find((f) => f.id === gap.of.id);
    const own = linesOf(reading, gap.of);
    const line = own[pick(own.length)];
    const fields = Object.keys(whole?.value ?? {}).filter((f) => (SUGGESTION_FIELDS[gap.suggestion.kind] as readonly string[]).includes(f));
    const field = fields[pick(fields.length)];
    const words = line?.text.split(/[\s,|()]+/).filter(Boolean) ?? [];
    const from = pick(words.length);
    const value = words.slice(from, from + 1 + pick(3)).join(' ');
    if (!whole || !line || !field || !value) return null;
    return { known: reading.known, suggestion: { op: 'correct', kind: gap.suggestion.kind, entry: labelOf(reading.known, whole.id), fields: [{ field, value, lineFrom: line.index, lineTo: line.index, quote: line.text }] } };
  },
  'changes what the person confirmed': (_, gap) => (gap.suggestion.op === 'fill' ? { known: gap.known.map((f) => (f.id === gap.of.id ? { ...f, confirmed: true } : f)), suggestion: gap.suggestion } : null),
  'takes any words for anything': (reading, gap, pick) => {
    const line = reading.lines[pick(reading.lines.length)];
    const kind: SuggestionKind = SUGGESTION_KINDS[pick(SUGGESTION_KINDS.length)] ?? 'skill';
    const field = SUGGESTION_FIELDS[kind][pick(SUGGESTION_FIELDS[kind].length)];
    const words = line?.text.split(' ') ?? [];
    const from = pick(words.length);
    const value = words.slice(from, from + 1 + pick(4)).join(' ').replace(/^[,(|\s]+|[,)|\s]+$/g, '');
    const entries = gap.known.filter((f) => f.kind === kind);
    const entry = entries[pick(entries.length)];
    const op: CvSuggestion['op'] = (['add', 'fill', 'correct'] as const)[pick(3)] ?? 'add';
    return line && field && value ? { known: gap.known, suggestion: { op, kind, entry: op === 'add' ? null : entry ? labelOf(gap.known, entry.id) : 'e1', fields: [{ field, value, lineFrom: line.index, lineTo: line.index, quote: line.text }] } } : null;
  },
};
