import type { Advert } from './advert';
import type { Luck } from './seeded';
import type { Tongue, Wording } from './wording';

/** What an edit may use. */
export interface EditContext {
  readonly luck: Luck;
  readonly words: Wording;
  readonly tongue: Tongue;
}
/** Changes an advert the way a repost or another board changes it. */
export type Edit = (advert: Advert, context: EditContext) => void;
/** A kind of copy: `board` true where the same board lists it again. */
export interface CopyKind {
  readonly name: string;
  readonly sameBoard: boolean;
  readonly edit: Edit;
  /** The text as the other board sends it: HTML lost, cut. */
  readonly render?: (text: string, luck: Luck) => { text: string; complete: boolean };
}

export const fill = (template: string, values: Record<string, string>): string => template.replace(/%([a-z])/g, (whole, key: string) => values[key] ?? whole);
const amount = (value: number): string => value.toLocaleString('en-GB');

const sentenceChanged: Edit = (advert, { luck, words }) => {
  const other = fill(luck.pick(words.start), { p: advert.town?.city ?? '' });
  advert.opening[0] = other === advert.opening[0] ? luck.pick(words.closing) : other;
};
const payLine: Edit = (advert, { luck, words }) => {
  if (!advert.pay) return;
  advert.pay = { ...advert.pay, stated: true };
  advert.closing.unshift(fill(luck.pick(words.pay), { l: amount(advert.pay.min), h: amount(advert.pay.max) }));
};
const bulletOrder: Edit = (advert, { luck }) => {
  for (const list of advert.lists) list.items = luck.some(list.items, list.items.length);
};
const aboutChanged: Edit = (advert, { luck, words }) => {
  advert.about = fill(luck.pick(words.about), { c: advert.company, n: String(luck.between(20, 1990)) });
};
const stillHiring: Edit = (advert, { luck, words }) => {
  const note = luck.pick(words.still);
  if (luck.holds(0.5)) advert.before.unshift(note);
  else advert.title = `${note.replace(/[:!.].*$/, '')}: ${advert.title}`;
};

const REPOSTS: readonly CopyKind[] = [
  { name: 'repost: a changed sentence', sameBoard: true, edit: sentenceChanged },
  { name: 'repost: a pay line', sameBoard: true, edit: payLine },
  { name: 'repost: other order of bullets', sameBoard: true, edit: bulletOrder },
  { name: 'repost: other text about us', sameBoard: true, edit: aboutChanged },
  { name: 'repost: still hiring', sameBoard: true, edit: stillHiring },
  { name: 'repost: several edits', sameBoard: true, edit: (advert, context) => context.luck.some([sentenceChanged, payLine, bulletOrder, aboutChanged, stillHiring], 3).forEach((edit) => edit(advert, context)) },
];

const flat = (text: string): string => text.replace(/\n- /g, ' ').replace(/\s*\n+\s*/g, ' ');
const whole = (text: string): { text: string; complete: boolean } => ({ text: flat(text), complete: true });

const companyForm: Edit = (advert, { luck, words }) => {
  const bare = advert.company.replace(new RegExp(`\\s(?:${words.legal.map((form) => form.replace(/[.]/g, '\\.')).join('|')})$`), '');
  advert.company = luck.pick([bare, bare.toLowerCase(), bare.toUpperCase(), `${bare} ${luck.pick(words.legal)}`, `The ${bare}`, advert.town ? `${bare}, ${advert.town.city.split(',')[0]}` : bare, advert.town ? `${bare} (${advert.town.city.split(',')[0]})` : bare]);
};
const placeForm: Edit = (advert, { luck }) => {
  if (advert.town) advert.placeText = luck.pick(advert.town.others);
};
const titleMark: Edit = (advert, { luck, words }) => {
  advert.title = fill(luck.pick(words.marks), { t: luck.holds(0.5) ? fill(words.gender, { t: advert.title }) : advert.title });
};
const around: Edit = (advert, { luck, words }) => {
  if (luck.holds(0.6)) advert.before.unshift(luck.pick(words.aggregatorBefore));
  advert.after.push(luck.pick(words.aggregatorAfter));
};

const COPIES: readonly CopyKind[] = [
  { name: 'copy: cut at 500 characters', sameBoard: false, edit: () => undefined, render: (text) => ({ text: flat(text).slice(0, 500), complete: false }) },
  { name: 'copy: HTML lost', sameBoard: false, edit: () => undefined, render: whole },
  { name: 'copy: words of the aggregator around', sameBoard: false, edit: around, render: whole },
  { name: 'copy: company written otherwise', sameBoard: false, edit: companyForm, render: whole },
  { name: 'copy: place written otherwise', sameBoard: false, edit: placeForm, render: whole },
  { name: 'copy: title with marks', sameBoard: false, edit: titleMark, render: whole },
  {
    name: 'copy: all of it, cut', sameBoard: false, render: (text) => ({ text: flat(text).slice(0, 500), complete: false }),
    edit: (advert, context) => [companyForm, placeForm, titleMark].forEach((edit) => edit(advert, context)),
  },
  {
    name: 'copy: all of it, whole', sameBoard: false, render: whole,
    edit: (advert, context) => [companyForm, placeForm, titleMark, around].forEach((edit) => edit(advert, context)),
  },
  // A national listing: the country is all that is said of the place.
  { name: 'copy: country only', sameBoard: false, edit: (advert) => void (advert.placeText = advert.town?.country === 'DE' ? 'Germany' : null), render: whole },
];

export const TUNING_COPIES: readonly CopyKind[] = [...REPOSTS, ...COPIES];
