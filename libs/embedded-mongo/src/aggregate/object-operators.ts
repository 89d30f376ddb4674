import { type Doc, isDoc, typeName, type Value } from '../bson/values';
import { MongoError } from '../errors';
import { type Builders, isNil, namedValues, operands, spread, unary } from './operator-types';

function merge(values: Value[]): Value {
  const out: Doc = {};
  for (const v of values) {
    if (isNil(v)) continue;
    if (!isDoc(v)) throw new MongoError(40400, `$mergeObjects requires object inputs, but input is of type ${typeName(v)}`);
    Object.assign(out, v);
  }
  return out;
}

const fieldName = (v: Value): string => {
  if (typeof v !== 'string') throw new MongoError(5654602, `$getField requires 'field' to evaluate to type String`);
  return v;
};

function setField(v: Record<string, Value>): Value {
  if (isNil(v['input'])) return null;
  if (!isDoc(v['input'])) throw new MongoError(4161105, `$setField requires 'input' to evaluate to type Object`);
  const out = { ...v['input'] };
  const name = fieldName(v['field']);
  if (v['value'] === undefined) delete out[name];
  else out[name] = v['value'];
  return out;
}

export const objectOperators: Builders = {
  $mergeObjects: spread(0, Infinity, (values) => merge(values.length === 1 && Array.isArray(values[0]) ? values[0] : values)),
  $objectToArray: unary((v) => {
    if (isNil(v)) return null;
    if (!isDoc(v)) throw new MongoError(40390, `$objectToArray requires a document input, found: ${typeName(v)}`);
    return Object.entries(v).map(([k, value]) => ({ k, v: value }));
  }),
  $getField: (operand, c, name) => {
    const withInput = isDoc(operand) && 'field' in operand;
    const field = operands(withInput ? [(operand as Doc)['field']] : [operand], c, name, 1, 1)[0];
    const input = c.compile(withInput && 'input' in (operand as Doc) ? (operand as Doc)['input'] : '$$CURRENT');
    return (root, vars) => {
      const from = input(root, vars);
      if (from === null) return null;
      return isDoc(from) ? from[fieldName(field?.(root, vars))] : undefined;
    };
  },
  $setField: namedValues(['field', 'input', 'value'], [], setField),
  $unsetField: namedValues(['field', 'input'], [], (v) => setField({ ...v, value: undefined })),
};
