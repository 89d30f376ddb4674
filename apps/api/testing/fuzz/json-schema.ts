/** The part of JSON Schema that the OpenAPI document uses. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
}
export type Components = Readonly<Record<string, JsonSchema>>;

const TYPE_OF: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (v) => typeof v === 'string', boolean: (v) => typeof v === 'boolean', number: (v) => typeof v === 'number' && Number.isFinite(v), integer: Number.isInteger, array: Array.isArray,
  object: (v) => typeof v === 'object' && v !== null && !Array.isArray(v), null: (v) => v === null,
};

export const resolveRef = (schema: JsonSchema, components: Components): JsonSchema => (schema.$ref ? (components[schema.$ref.split('/').at(-1) as string] ?? {}) : schema);

/** Where a value does not have the shape; never the value itself. */
export function violationsOf(given: JsonSchema, value: unknown, components: Components = {}, path = '$'): string[] {
  const schema = resolveRef(given, components);
  if (value === null && schema.nullable) return [];
  const within = (inner: JsonSchema): string[] => violationsOf(inner, value, components, path);
  const found: string[] = (schema.allOf ?? []).flatMap(within);
  for (const choices of [schema.anyOf, schema.oneOf]) if (choices && !choices.some((inner) => within(inner).length === 0)) found.push(`${path} fits none of ${choices.length} shapes`);
  if (schema.enum && !schema.enum.includes(value as never)) found.push(`${path} is none of the listed values`);
  if ('const' in schema && schema.const !== value) found.push(`${path} is not the one value`);
  if (schema.type && !TYPE_OF[schema.type]?.(value)) return [...found, `${path} is no ${schema.type}`];
  if (typeof value === 'string') found.push(...ofText(schema, value, path));
  if (typeof value === 'number' && (value < (schema.minimum ?? -Infinity) || value > (schema.maximum ?? Infinity))) found.push(`${path} is out of bounds`);
  if (Array.isArray(value)) found.push(...ofList(schema, value, components, path));
  else if (typeof value === 'object' && value !== null) found.push(...ofObject(schema, value as Record<string, unknown>, components, path));
  return found;
}

const patterns = new Map<string, RegExp>();
function regExpOf(pattern: string): RegExp {
  const known = patterns.get(pattern) ?? new RegExp(pattern, 'u');
  patterns.set(pattern, known);
  return known;
}

function ofText({ minLength = 0, maxLength = Infinity, pattern, format }: JsonSchema, value: string, path: string): string[] {
  const found = value.length < minLength || value.length > maxLength ? [`${path} is too short or too long`] : [];
  if (pattern && !regExpOf(pattern).test(value)) found.push(`${path} does not match its pattern`);
  if (format === 'date-time' && Number.isNaN(Date.parse(value))) found.push(`${path} is no instant`);
  return found;
}

function ofList({ minItems = 0, maxItems = Infinity, items }: JsonSchema, value: readonly unknown[], components: Components, path: string): string[] {
  const found = value.length < minItems || value.length > maxItems ? [`${path} has too few or too many items`] : [];
  return items ? [...found, ...value.flatMap((v, i) => violationsOf(items, v, components, `${path}[${i}]`))] : found;
}

function ofObject({ properties = {}, required = [], additionalProperties }: JsonSchema, value: Record<string, unknown>, components: Components, path: string): string[] {
  const missing = required.filter((key) => !Object.hasOwn(value, key)).map((key) => `${path}.${key} is missing`);
  const inner = Object.entries(value).flatMap(([key, v]) => {
    const schema = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (schema) return violationsOf(schema, v, components, `${path}.${key}`);
    if (additionalProperties === false) return [`${path} has a field that is not documented`];
    return typeof additionalProperties === 'object' ? violationsOf(additionalProperties, v, components, `${path}.*`) : [];
  });
  return [...missing, ...inner];
}
