import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const HERE = __dirname;
const SOURCES = join(HERE, '../app');

function sourceFiles(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? sourceFiles(join(dir, entry.name)) : /(?<!\.spec)\.(ts|html)$/.test(entry.name) ? [join(dir, entry.name)] : []));
}

const used = new Set(sourceFiles(SOURCES).flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/@@([\w.-]+)/g)].map((match) => match[1] as string)));

describe.each(readdirSync(HERE, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name))('the %s translations', (locale) => {
  const files = readdirSync(join(HERE, locale)).map((name) => ({ name: basename(name, '.json'), ...(JSON.parse(readFileSync(join(HERE, locale, name), 'utf8')) as { locale: string; translations: Record<string, string> }) }));
  const translated = files.flatMap((file) => Object.keys(file.translations));

  it('have a text for each id, and none twice', () => {
    expect([...used].filter((id) => !translated.includes(id))).toEqual([]);
    expect(translated.filter((id, at) => translated.indexOf(id) !== at)).toEqual([]);
  });
  it('have no text that nobody shows', () => expect(translated.filter((id) => !used.has(id))).toEqual([]));
  it('are kept by folder and are never empty', () => {
    for (const file of files) {
      expect(file.locale).toBe(locale);
      for (const [id, text] of Object.entries(file.translations)) expect([id.split('.')[0], text.trim() !== '']).toEqual([file.name, true]);
    }
  });
});
