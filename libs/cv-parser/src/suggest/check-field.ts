import { fold } from '../words/fold';
import { degreeScore } from '../words/degrees';
import { isSchool, organisationScore } from '../words/organisations';
import { placeScore } from '../words/places';
import { isLanguageName, LEVEL } from '../words/spoken-languages';
import { titleScore } from '../words/job-titles';
import { findRanges } from '../dates/find-dates';
import type { Found } from './evidence';
import { wordsAt } from './evidence';
import { Refusal } from './suggest-types';

/** Where a name in a CV begins and ends: a line, a cell, a mark between parts. A hyphen only between blanks. */
const LEVEL_WORD = LEVEL.source;
const MARK = '[\\n\\t,;:|•·●▪◦()（）\\[\\]–—"“”„«»，、；：]';
const LEFT = new RegExp(`(?:^|${MARK}|(?:^|\\s)(?:--?|[*✓➢]))\\s*$`, 'u');
const RIGHT = new RegExp(`^\\s*(?:$|${MARK}|\\.?\\s*$|\\.?\\n|-\\s)`, 'u');
const AT = /(?:^|\s)(?:at|@|bei|beim|chez|presso|for|für|with|w|в|en|em|na)$/iu;
const IN = /(?:^|\s)(?:in|im|of|en|em|di|de|w|в|à|auf|als)$/iu;
const AT_NEXT = /^\s+(?:at|@|bei|beim|chez|presso|for|für|in|w|в|en|em|na)\s/iu;
const IN_NEXT = /^\s+(?:in|im|of|en|em|di|de|w|в|auf)\s/iu;
/** Who has this beside a title or degree has less than the title says; leaving it out would make more of it. */
const LESSER = /(?<![\p{L}\p{N}])(?:intern|interns|internship|trainee|apprentice|assistant|assisting|deputy|vice|acting|interim|junior|jr|volunteer|student|candidate|associate|aspirant|aspiring|former|ex|honorary|assistent\p{L}*|stellvertretende\p{L}*|praktikant\p{L}*|praktikum|azubi|auszubildende\p{L}*|werkstudent\p{L}*|ehrenamtlich\p{L}*|stagiaire|apprenti|adjoint|alternant|becari[oa]|pasante|aprendiz|auxiliar|ayudante|stagista|tirocinante|estagiári[oa]|stagiair|stażyst\p{L}*|asystent\p{L}*|стажер|стажёр|помощник|ассистент|заместитель|实习|助理|متدرب|مساعد)(?![\p{L}\p{N}])/iu;

interface Rule {
  /** Whether the words could be what the field holds, by their look. */
  readonly plausible: (value: string) => boolean;
  readonly leftWord?: RegExp;
  readonly rightWord?: RegExp;
  readonly lesser?: boolean;
}
const isDate = (value: string): boolean => findRanges(value).some((d) => d.to - d.from >= value.length * 0.6);
const named = (value: string): boolean => /\p{L}/u.test(value) && value.length <= 160 && !isDate(value);
const isPlace = (value: string): boolean => placeScore(value) >= 0.5;
const organisation: Rule = { plausible: (v) => named(v) && !isPlace(v) && (titleScore(v) < 1 || organisationScore(v) >= 0.6) && degreeScore(v) === 0, leftWord: AT, rightWord: IN_NEXT };
const plainName: Rule = { plausible: (v) => named(v) && !isPlace(v) && v.split(' ').length <= 20 };

const RULES: Readonly<Record<string, Rule>> = {
  'work.title': { plausible: (v) => named(v) && titleScore(v) > 0.4 && organisationScore(v) < 1 && !isPlace(v) && v.split(' ').length <= 10, rightWord: AT_NEXT, lesser: true },
  'work.company': organisation,
  'work.location': { plausible: isPlace, leftWord: IN },
  'education.school': { plausible: (v) => named(v) && (isSchool(v) || organisationScore(v) > 0) && !isPlace(v), leftWord: AT, rightWord: IN_NEXT },
  'education.degree': { plausible: (v) => degreeScore(v) === 1 && !isSchool(v) && !isDate(v), rightWord: IN_NEXT, lesser: true },
  'education.field': { plausible: (v) => named(v) && !isSchool(v) && !isPlace(v) && degreeScore(v) === 0, leftWord: IN },
  'education.location': { plausible: isPlace, leftWord: IN },
  'education.grade': { plausible: (v) => v.length <= 60 && (/\d[.,]\d|\d\s?%|\d\s?\/\s?\d/.test(v) || /laude|honou?rs|distinction|first|merit|mention|sehr gut|gut/i.test(v)) && !isDate(v), leftWord: /(?:gpa|grade|note|mark|nota|voto|cijfer|ocena|mention|abschlussnote)$/iu },
  'certificate.issuer': { ...organisation, leftWord: /(?:^|\s)(?:by|from|von|par|por|da|di|van|od|от|at|bei)$/iu },
  'publication.publisher': organisation,
  'award.awarder': { ...organisation, leftWord: /(?:^|\s)(?:by|from|von|par|por|da|di|van|od|от|at|bei)$/iu },
  'certificate.name': plainName, 'publication.name': plainName, 'award.title': plainName, 'interest.name': plainName, 'project.name': { plausible: (v) => plainName.plausible(v) && v.split(' ').length <= 12 },
  'language.name': { plausible: isLanguageName, leftWord: new RegExp(`${LEVEL_WORD}\\s*$`, 'iu'), rightWord: new RegExp(`^[ \\t]+${LEVEL_WORD}`, 'iu') },
};

/** Whether a value of a field reads like one, without looking at where it stands. */
export const isPlausible = (kind: string, field: string, value: string): boolean => RULES[`${kind}.${field}`]?.plausible(value) ?? false;

/**
 * Holds a name against the place where it stands: whole from mark to mark, and of the field's look.
 * @param marksAlone whether a word like "at" or "in" is no border
 * @throws Refusal cut_out, implausible
 */
export function checkName(kind: string, field: string, found: Found, marksAlone: boolean): void {
  const rule = RULES[`${kind}.${field}`];
  if (!rule?.plausible(wordsAt(found))) throw new Refusal('implausible');
  const left = found.text.slice(0, found.from);
  const right = found.text.slice(found.to);
  const begins = LEFT.test(left) || endsInDate(left) || (!marksAlone && rule.leftWord?.test(left.trimEnd()) === true);
  const ends = RIGHT.test(right) || beginsWithDate(right) || (!marksAlone && rule.rightWord?.test(right) === true);
  if (!begins || !ends) throw new Refusal('cut_out');
  if (rule.lesser && LESSER.test(around(left, right))) throw new Refusal('cut_out');
}

const endsInDate = (left: string): boolean => findRanges(left).some((d) => d.to >= left.trimEnd().length - 1);
const beginsWithDate = (right: string): boolean => findRanges(right.trimStart()).some((d) => d.from <= 1);
/** The parts of the line beside the words. */
const around = (left: string, right: string): string => `${/[^\n\t]*$/.exec(left)?.[0].slice(-40) ?? ''} ¦ ${/^[^\n\t]*/.exec(right)?.[0].slice(0, 40) ?? ''}`;

/** A level belongs to the name right beside it: "English (C1)", "C1 German" after a mark; never across another name. */
export function checkLevel(name: string, level: Found, above: readonly [string, string]): void {
  if (!isLevel(wordsAt(level))) throw new Refusal('implausible');
  // a line of its own under the name's, where levels do not stand above the names
  if (level.text.trim() === wordsAt(level) && above[0].trim() === name.trim() && !isLevel(above[1])) return;
  const left = level.text.slice(0, level.from);
  const right = level.text.slice(level.to);
  const escaped = name.trim().split(/\s+/).map((t) => t.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+');
  const closed = /^\s*[)\]]?\s*(?:$|[\n\t,;|•·)\]]|\.\s|\.$)/u.test(right);
  const follows = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}[ \\t]*[:(\\[–—-]*[ \\t]*$`, 'u').test(left);
  const leads = new RegExp(`^ (?:in )?${escaped}(?![\\p{L}\\p{N}])`, 'u').test(right) && /(?:^|[\n\t,;|•·:])\s*$/u.test(left);
  if (!(follows && closed) && !leads) throw new Refusal('not_own_lines');
}

const isLevel = (text: string): boolean => new RegExp(LEVEL_WORD, 'iu').test(text);

/** Whether two texts share a word, as they are compared. */
export function sharesWord(a: string, b: string): boolean {
  const words = new Set(fold(a).split(' ').filter((w) => w.length > 1));
  return fold(b).split(' ').some((w) => words.has(w));
}

/** Whether one text is the other or a part of it. */
export const overlaps = (a: string, b: string): boolean => fold(a) !== '' && fold(b) !== '' && (` ${fold(a)} `.includes(` ${fold(b)} `) || ` ${fold(b)} `.includes(` ${fold(a)} `));
export { fold as comparable };
