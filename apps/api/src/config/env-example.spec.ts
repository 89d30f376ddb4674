import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, VARIABLES } from './config';

const example = readFileSync(join(__dirname, '../../../../.env.example'), 'utf8');
const lines = [...example.matchAll(/^#? ?([A-Z][A-Z_]+)=(.*)$/gm)].map((m) => ({ name: m[1] ?? '', value: m[2] ?? '', on: !m[0].startsWith('#') }));

describe('.env.example', () => {
  it('names every variable that is read, once, and no other', () => expect(lines.map((l) => l.name).sort()).toEqual([...VARIABLES].sort()));
  it('shows the defaults', () => expect(readConfig(Object.fromEntries(lines.filter((l) => l.on).map((l) => [l.name, l.value])), '/d', '/c')).toEqual(readConfig({}, '/d', '/c')));
});
