import fc from 'fast-check';
import { resolveRef, type Components, type JsonSchema } from './json-schema';

/** A value for a field by its name, where chance would never hit: a password, an id that is there. */
export type Hint = (name: string) => unknown;

/** Values of a schema: within its bounds, every member of a union, optional fields there and not. */
export function validValue(given: JsonSchema, components: Components, hint: Hint = () => undefined, name = ''): fc.Arbitrary<unknown> {
  const hinted = hint(name);
  if (hinted !== undefined) return fc.constant(hinted);
  const schema = resolveRef(given, components);
  const inner = valueOfType(schema, components, hint);
  return schema.nullable ? fc.option(inner, { freq: 3 }) : inner;
}

function valueOfType(schema: JsonSchema, components: Components, hint: Hint): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const union = schema.anyOf ?? schema.oneOf;
  if (union) return fc.oneof(...union.map((s) => validValue(s, components, hint)));
  switch (schema.type) {
    case 'string': return text(schema);
    case 'boolean': return fc.boolean();
    case 'integer': return fc.integer({ min: Math.max(schema.minimum ?? -1000, -(2 ** 31)), max: Math.min(schema.maximum ?? 1000, 2 ** 31 - 1) });
    case 'number': return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true });
    case 'array': return fc.array(validValue(schema.items ?? {}, components, hint), { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 3, (schema.minItems ?? 0) + 3) });
    case 'object': {
      const fields = Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, s]) => [key, validValue(s, components, hint, key)]));
      return fc.record(fields, { requiredKeys: [...(schema.required ?? [])] });
    }
    default: return fc.constant('x');
  }
}

function text({ minLength = 0, maxLength = 200, pattern, format }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'email') return fc.nat(1e9).map((n) => `fuzz${n}@example.org`);
  if (format === 'uri') return fc.nat(1e6).map((n) => `https://example.org/${n}`);
  if (pattern && !/\(\?[=!<]/.test(pattern)) return fc.stringMatching(new RegExp(pattern));
  const bounds = { minLength, maxLength: Math.min(maxLength, minLength + 40) };
  return fc.oneof({ weight: 3, arbitrary: fc.string({ ...bounds, unit: 'grapheme-ascii' }) }, { weight: 1, arbitrary: fc.string({ ...bounds, unit: 'grapheme' }).map((s) => s.slice(0, maxLength)) });
}

/** What no field of ours takes, or takes as it is: wrong types, operators, and words that mean something elsewhere. */
const ODD: readonly unknown[] = [null, true, 0, -1, 1.5, 1e308, '', 'x', [], {}, [null], [[]], { $gt: '' }, { $ne: null }, { $where: 'sleep(100)' }, { $regex: '.*' }, { $in: [] }, ['$where'], { toString: 1 }, { length: 1e9 }];
const ODD_TEXT: readonly string[] = ['$where', '__proto__', 'constructor', '-1', 'NaN', '1e999', '../../etc/passwd', "' OR 1=1 --", '<script>alert(1)</script>', '{{7*7}}', '%00', '\u0000', '\ud800', '\u202e', '\u0001', '🙂'.repeat(20), 'e\u0301', ' ', '\r\nX-A: b', '${jndi:ldap://x}', 'undefined', '[object Object]'];
const EXTRA = ['role', '_id', 'userId', '__v', 'passwordHash', 'mfa', 'createdAt', '$set', '$rename', '__proto__', 'constructor', 'toString'] as const;

const withField = (value: object, key: string, field: unknown): object => Object.defineProperty({ ...value }, key, { value: field, enumerable: true, configurable: true, writable: true });

/** Every way of spoiling one place of a value, and its bounds. */
export function mutants(given: JsonSchema, value: unknown, components: Components): unknown[] {
  const schema = resolveRef(given, components);
  const here = [...ODD, ...bounds(schema, value)];
  if (Array.isArray(value)) return [...here, ...value.slice(0, 1).flatMap((v) => mutants(schema.items ?? {}, v, components).map((m) => [m, ...value.slice(1)]))];
  if (typeof value !== 'object' || value === null) return here;
  const shape = shapeOf(schema, value as Record<string, unknown>, components);
  const fields = Object.entries(value);
  return [
    ...here,
    ...EXTRA.map((key) => withField(value, key, key.startsWith('$') ? { role: 'admin' } : 'admin')),
    ...fields.map(([key]) => Object.fromEntries(fields.filter(([k]) => k !== key))),
    ...fields.flatMap(([key, v]) => mutants(shape[key] ?? {}, v, components).map((m) => ({ ...value, [key]: m }))),
  ];
}

function bounds(schema: JsonSchema, value: unknown): unknown[] {
  if (typeof value === 'string') return [...ODD_TEXT, ...[schema.minLength ?? 0, schema.maxLength ?? 10_000].flatMap((n) => [n - 1, n, n + 1]).filter((n) => n >= 0).map((n) => 'a'.repeat(n))];
  if (typeof value === 'number') return [schema.minimum ?? 0, schema.maximum ?? 2 ** 53].flatMap((n) => [n - 1, n, n + 1]);
  return Array.isArray(value) && value.length > 0 ? [Array.from({ length: (schema.maxItems ?? 1000) + 1 }, () => value[0])] : [];
}

/** The fields of the member of a union that the value is of: the one with most of its constants right. */
function shapeOf(schema: JsonSchema, value: Record<string, unknown>, components: Components): Readonly<Record<string, JsonSchema>> {
  const union = schema.anyOf ?? schema.oneOf;
  if (!union) return schema.properties ?? {};
  const member = union.map((s) => resolveRef(s, components)).find((s) => Object.entries(s.properties ?? {}).every(([key, p]) => !p.enum || p.enum.length > 1 || p.enum[0] === value[key]));
  return member ? shapeOf(member, value, components) : {};
}
/** As they stand in an address. */
export const ODD_IN_ADDRESS: readonly string[] = [...ODD_TEXT.filter((t) => !/\ud800/.test(t)), ...ODD.map((v) => (typeof v === 'string' ? v : JSON.stringify(v))), '9'.repeat(400), 'a'.repeat(3000), '.', '..', 'a/b', 'a%2fb'];
