import { BSONRegExp } from 'bson';
import { badValue, MongoError } from '../errors';
import type { Value } from '../bson/values';

export const isRegex = (v: Value): v is BSONRegExp => v instanceof BSONRegExp;

const stripExtended = (p: string): string => p.replace(/\\.|\[(?:\\.|[^\]])*\]|\s+|#.*$/gm, (m) => (/^(\s|#)/.test(m) ? '' : m));

/** A PCRE pattern as a JS RegExp; inline flags at the start become flags. */
export function toRegExp(pattern: string, options: string): RegExp {
  let flags = '';
  let source = pattern;
  let letters = options;
  const inline = /^\(\?([imsx]+)\)/.exec(source);
  if (inline) {
    source = source.slice(inline[0].length);
    letters += inline[1];
  }
  for (const c of letters) {
    if (!'imsxlu'.includes(c)) throw new MongoError(51108, `invalid flag in regex options: ${c}`);
    if ('ims'.includes(c) && !flags.includes(c)) flags += c;
  }
  if (letters.includes('x')) source = stripExtended(source);
  source = source.replace(/\\A/g, '^').replace(/\\[zZ]/g, '$').replace(/\(\?P</g, '(?<');
  if (/\\p\{|[\ud800-\udfff]/i.test(source)) flags += 'u';
  try {
    return new RegExp(source, flags);
  } catch (error) {
    throw new MongoError(51091, `Regular expression is invalid: ${(error as Error).message}`);
  }
}

export function regexOf(v: Value, options: Value): BSONRegExp {
  if (options !== undefined && typeof options !== 'string') throw badValue('$options has to be a string');
  if (isRegex(v)) {
    if (options !== undefined && v.options !== '') throw new MongoError(51074, 'options set in both $regex and $options');
    return options === undefined ? v : new BSONRegExp(v.pattern, sorted(options));
  }
  if (typeof v !== 'string') throw badValue('$regex has to be a string');
  return new BSONRegExp(v, sorted(options ?? ''));
}
const sorted = (s: string): string => {
  for (const c of s) if (!'imsxu'.includes(c)) throw new MongoError(51108, `invalid flag in regex options: ${c}`);
  return [...s].sort().join('');
};

/** The literal text that every match starts with, if the pattern is anchored and case matters. */
export function regexPrefix(r: BSONRegExp): string | undefined {
  if (r.options.replace('s', '').replace('u', '') !== '' || !r.pattern.startsWith('^')) return undefined;
  const body = r.pattern.slice(1);
  if (body.includes('|')) return undefined;
  const literal = /^(?:[^\\^$.|?*+()[\]{}]|\\[^\w\s])*/.exec(body)?.[0] ?? '';
  const next = body[literal.length];
  // a quantifier makes the last literal optional
  const kept = next === '*' || next === '?' || next === '{' ? literal.replace(/\\?.$/su, '') : literal;
  const plain = kept.replace(/\\(.)/gs, '$1');
  return plain === '' ? undefined : plain;
}
