import { compareText, type StringComparison } from '../bson/compare';
import type { Fold } from '../bson/key-encoding';
import { type Doc, isDoc, toNumber, type Value } from '../bson/values';
import { badValue, ErrorCode, failedToParse, MongoError, typeMismatch } from '../errors';

export interface Collation {
  /** What the client asked for, with defaults filled in. */
  readonly spec: Doc;
  /** Two collations with one key sort and compare alike. */
  readonly key: string;
  readonly compare: StringComparison;
  /** Strings that are equal under this collation fold to one string; the order of folds means nothing. */
  readonly fold: Fold;
}

const sensitivity: Record<number, Intl.CollatorOptions['sensitivity']> = { 1: 'base', 2: 'accent', 3: 'variant' };
const defaults: Doc = {
  caseLevel: false, caseFirst: 'off', strength: 3, numericOrdering: false, alternate: 'non-ignorable', maxVariable: 'punct', normalization: false,
  backwards: false,
};

/** Reads a `collation` option; undefined means plain byte comparison. */
export function parseCollation(v: Value): Collation | undefined {
  if (v === undefined || v === null) return undefined;
  if (!isDoc(v)) throw typeMismatch("BSON field 'collation' is the wrong type, expected type 'object'");
  if (Object.keys(v).length === 0) return undefined;
  const locale = v['locale'];
  if (typeof locale !== 'string') throw new MongoError(ErrorCode.MissingField, "BSON field 'collation.locale' is missing but a required field");
  if (locale === 'simple') return undefined;
  for (const [name, value] of Object.entries(v)) {
    if (name === 'locale' || name === 'version') continue;
    if (!(name in defaults)) throw new MongoError(ErrorCode.UnknownField, `BSON field 'collation.${name}' is an unknown field.`);
    const supported = name === 'strength' || name === 'numericOrdering' || name === 'caseFirst';
    if (!supported && value !== defaults[name]) throw failedToParse(`collation: ${name} other than its default is not supported`);
  }
  const strength = toNumber(v['strength'] ?? 3) ?? 3;
  const level = sensitivity[strength];
  if (!level) throw failedToParse(`collation: strength ${strength} is not supported`);
  const numeric = v['numericOrdering'] === true;
  const caseFirst = v['caseFirst'] === 'upper' ? 'upper' : v['caseFirst'] === 'lower' ? 'lower' : 'false';
  let collator: Intl.Collator;
  try {
    collator = new Intl.Collator(locale.replace('_', '-'), { sensitivity: level, numeric, caseFirst });
  } catch (error) {
    throw badValue(`Field 'locale' is invalid in: collation ${locale} (${(error as Error).message})`);
  }
  return {
    spec: { locale, ...defaults, ...v, version: '57.1' },
    key: `${locale}/${strength}/${numeric}/${caseFirst}`,
    compare: collator.compare,
    fold: numeric ? (s) => foldNumeric(foldText(s, strength)) : (s) => foldText(s, strength),
  };
}

function foldText(s: string, strength: number): string {
  const decomposed = s.normalize('NFKD');
  if (strength >= 3) return decomposed;
  const accents = strength === 1 ? decomposed.replace(/\p{M}+/gu, '') : decomposed;
  return accents.toLowerCase();
}
const foldNumeric = (s: string): string => s.replace(/0+(?=\d)/g, '');

export const stringsOf = (collation: Collation | undefined): StringComparison => collation?.compare ?? compareText;
