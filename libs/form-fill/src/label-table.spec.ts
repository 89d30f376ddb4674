import { classifyFields } from './classify-fields';
import { controlOf, pageOf } from './control-factory';
import { KNOWN_LABELS, TRAPS } from './label-table';
import { MORE_LABELS, MORE_TRAPS } from './label-table-more';
import { NINE_LABELS, NINE_TRAPS } from './label-table-nine';

const typeOf = (label: string, rest = {}): string => classifyFields(pageOf(controlOf(label, rest)))[0]!.type;

describe('classifyFields over the table of labels', () => {
  it.each([...KNOWN_LABELS, ...MORE_LABELS, ...NINE_LABELS].map(([label, type, rest]) => ({ label, type, rest })))('reads “$label” as $type', ({ label, type, rest }) => expect(typeOf(label, rest)).toBe(type));
  it.each([...TRAPS, ...MORE_TRAPS, ...NINE_TRAPS].map(([label, rest]) => ({ label, rest })))('leaves “$label” to the person', ({ label, rest }) => expect(['customQuestion', 'ignore', 'socialOther']).toContain(typeOf(label, rest)));
});
