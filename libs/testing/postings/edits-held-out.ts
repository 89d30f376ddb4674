import { type CopyKind, type Edit, fill } from './edits-tuning';

const flat = (text: string): string => text.replace(/\n- /g, ' • ').replace(/\s*\n+\s*/g, ' ');

const benefitSwapped: Edit = (advert, { luck, words }) => {
  const offers = advert.lists.at(-1);
  if (offers) offers.items[luck.between(0, offers.items.length - 1)] = luck.pick(words.benefits);
};
const noteAdded: Edit = (advert, { luck, words }) => void advert.before.unshift(luck.pick(words.still));
const sectionsMoved: Edit = (advert) => void (advert.lists = [...advert.lists.slice(1), ...advert.lists.slice(0, 1)]);
const bulletDropped: Edit = (advert, { luck }) => advert.lists.forEach((list) => (list.items.length > 3 ? list.items.splice(luck.between(0, list.items.length - 1), 1) : undefined));
const endCut: Edit = (advert) => void (advert.closing = advert.closing.slice(0, 1));
const punctuation: Edit = (advert) => {
  for (const list of advert.lists) list.items = list.items.map((item) => `${item.replace(/ and /g, ' & ').replace(/ und /g, ' & ').replace(/’/g, "'")};`);
};
const payNamed: Edit = (advert, { luck, words }) => {
  if (!advert.pay) return;
  advert.closing.push(fill(luck.pick(words.pay), { l: `${advert.pay.min / 1000}k`, h: `${advert.pay.max / 1000}k` }));
};

const upperTitle: Edit = (advert) => void (advert.title = advert.title.toUpperCase());
const townInTitle: Edit = (advert, { luck }) => {
  if (advert.town) advert.title = `${advert.title}${luck.pick([' - ', ' in ', ', ', ' | '])}${advert.town.city.split(',')[0]!}`;
};
const pensum: Edit = (advert) => void (advert.title = `${advert.title} 80-100%`);
const plainUmlauts: Edit = (advert) => void (advert.company = advert.company.replace(/ü/g, 'ue').replace(/ö/g, 'oe').replace(/ä/g, 'ae'));
const careers: Edit = (advert, { luck, words }) => void (advert.company = luck.pick([`${advert.company} Careers`, `${advert.company} ${luck.pick(words.legal)}`, advert.company.toUpperCase()]));
const otherPlace: Edit = (advert, { luck }) => {
  if (advert.town) advert.placeText = luck.pick(advert.town.others);
};
const mark: Edit = (advert, { luck, words }) => void (advert.title = fill(luck.pick([...words.marks, words.gender]), { t: advert.title }));
const around: Edit = (advert, { luck, words }) => {
  advert.before.unshift(luck.pick(words.aggregatorBefore));
  advert.after.push(luck.pick(words.aggregatorAfter));
};
const whole: CopyKind['render'] = (text) => ({ text: flat(text), complete: true });
const cutAtWord: CopyKind['render'] = (text) => ({ text: `${flat(text).slice(0, 320).replace(/\s+\S*$/, '')} …`, complete: false });
const none: Edit = () => undefined;
const board = (name: string, edit: Edit): CopyKind => ({ name, sameBoard: true, edit });
const copy = (name: string, edits: readonly Edit[], render: CopyKind['render']): CopyKind => ({ name, sameBoard: false, edit: (advert, context) => edits.forEach((edit) => edit(advert, context)), render });

/** Kinds of copies on which nothing was set. */
export const HELD_OUT_COPIES: readonly CopyKind[] = [
  board('repost: another benefit', benefitSwapped), board('repost: a note before', noteAdded), board('repost: sections moved', sectionsMoved), board('repost: bullets dropped', bulletDropped), board('repost: end cut', endCut),
  board('repost: punctuation', punctuation), board('repost: pay in thousands', payNamed),
  copy('copy: cut at a word after 320', [], cutAtWord), copy('copy: bullets of another kind', [none], whole), copy('copy: title in capitals', [upperTitle], whole), copy('copy: town in the title', [townInTitle], whole),
  copy('copy: share of hours in the title', [pensum], whole), copy('copy: umlauts spelled out', [plainUmlauts], whole), copy('copy: company with careers', [careers], whole), copy('copy: post code or region', [otherPlace], whole),
  copy('copy: marks and words around', [mark, around], whole), copy('copy: everything, cut', [mark, otherPlace, careers], cutAtWord),
];
