import { isIrregularPast, rootOf } from './concepts';
import { meaning, touches } from './check-meaning';
import type { ReadFact } from './evidence';
import { isNominal } from './check-leading';
import { wordsOf } from '../words';

/** Verbs of doing one's work with a thing, which say no more than that it was one's work. */
const DOING = /\b(?:prepar|produc|compil|process|operat|handl|deliver|issu|complet|carri|perform|conduct|attend|work|erstell|bearbeit|schreib|liefer|durchfuhr|betreu)\p{L}*/gu;
/** Who makes things by trade made those that the facts list. */
const MAKING = /\b(?:buil[dt]|ma[dk]e|making|craft|manufactur|bau|gebaut|fertig|gefertigt|herstell|hergestellt)\p{L}*/gu;
const MAKER = /(?:carpenter|joiner|builder|cabinet|mason|welder|smith|baker|tailor|potter|luthier|tischler|schreiner|schlosser|zimmer|maurer|backer|schneider|sattler|drechsler|glaser|bauer)/;
const STOPS = /[,;:.()]|\b(?:and|or|while|where|which|who|und|oder|before|after)\b/;

/**
 * Where a sentence only says that a thing was done which the facts list as somebody's work without a verb ("monthly
 * waiting-list report", "timetables for 22 routes"): such a verb needs no fact of its own.
 */
export const doingsOf = (normal: string, facts: readonly ReadFact[]): { at: number; end: number }[] => {
  const listed = facts.filter((f) => f.periods.length > 0).flatMap((f) => f.statements.slice(1).concat(f.statements.slice(0, 1)).filter((s) => !s.negated && !s.weakened && isNominal(s.text) && !wordsOf(s.text).slice(0, 2).some(isIrregularPast)));
  if (listed.length === 0) return [];
  const maker = facts.some((f) => f.periods.length > 0 && MAKER.test(f.text.slice(0, f.moments[0]?.at ?? 0)));
  return [...normal.matchAll(DOING), ...(maker ? normal.matchAll(MAKING) : [])].flatMap((m) => {
    const behind = meaning(normal.slice(m.index + m[0].length).split(STOPS)[0] ?? '').slice(0, 4);
    const ahead = meaning(normal.slice(0, m.index).split(STOPS).at(-1) ?? '').slice(-4);
    const object = behind.length > 0 ? behind : ahead;
    return object.length > 0 && listed.some((s) => touches(object.filter((w) => rootOf(w).length > 2), s.roots).length > 0) ? [{ at: m.index, end: m.index + m[0].length }] : [];
  });
};
