import { FACT_VALUES, PartialDate, type FactInput, type FactKind, type ImportFormat } from '@applywright/contracts';
import { plainText } from './plain-text';

/** A fact of a file, with ids that are local to it. */
export interface ImportedFact { readonly id: string; readonly parentId?: string; readonly fact: FactInput }
export interface Imported {
  readonly format: ImportFormat;
  readonly facts: readonly ImportedFact[];
  /** What has no place in a profile, by its name in the file. */
  readonly leftOut: readonly string[];
}
/** Reads a date or a range as people write them; passed in, since the logic of dates lives with the CVs. */
export type ReadPeriod = (text: string) => { readonly start?: string | undefined; readonly end?: string | undefined } | null;

/** In the file's own words. */
export type Source = Readonly<Record<string, unknown>>;
/** For each field of a fact the names that it has in files, the best first. */
export type FieldNames = Readonly<Record<string, readonly string[]>>;

/** Longer lists are no résumé; the rest is named, not read. */
export const MOST_ENTRIES = 500;
/** No person has more to say; what a profile takes has to fit into one document of the store. */
const MOST_FACTS = 2000;
const MOST_CHARACTERS = 500_000;
const MOST_NAMED = 100;
const DATES = /^(?:start|end|date)$/;
const PRESENT = /^(?:present|current|now|today|ongoing|heute|aktuell|jetzt|actual(?:idad|mente)?|presente|actuel(?:lement)?|aujourd[’']hui|oggi|attuale|atual|heden|obecnie)$/i;

const isObject = (value: unknown): value is Source => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Only what the file itself says: never what objects inherit. */
export const own = (source: unknown, name: string): unknown => (isObject(source) && Object.hasOwn(source, name) ? source[name] : undefined);
export const listOf = (source: unknown, name: string): readonly unknown[] => {
  const value = own(source, name);
  return Array.isArray(value) ? value : [];
};
export const textOf = (value: unknown): string => (typeof value === 'string' ? plainText(value) : typeof value === 'number' && Number.isFinite(value) ? String(value) : '');
/** Nothing, or lists and objects of nothing; what is nested deeper than a résumé counts as something. */
export const isEmpty = (value: unknown, depth = 0): boolean =>
  value === undefined || value === null || value === '' || value === false || (typeof value === 'object' && depth < 4 && Object.values(value).every((inner) => isEmpty(inner, depth + 1)));

/** Gathers the facts of a file and names what it cannot take. */
export class ImportDraft {
  readonly facts: ImportedFact[] = [];
  private readonly left = new Set<string>();
  private characters = 0;
  constructor(private readonly readPeriod: ReadPeriod) {}

  /** @returns what the draft holds, as an import of the given format. */
  done(format: ImportFormat): Imported {
    return { format, facts: this.facts, leftOut: [...this.left] };
  }

  leaveOut(name: string): void {
    const plain = name.replace(/[\p{C}\s]+/gu, ' ').trim();
    if (this.left.size < MOST_NAMED && plain) this.left.add(plain.length > 80 ? `${plain.slice(0, 79)}…` : plain);
  }

  /** Names the filled fields of an entry that are not among the known ones; each once, without the entry's number. */
  leaveOutOthers(source: unknown, known: readonly string[], section: string): void {
    if (!isObject(source)) return;
    for (const [name, value] of Object.entries(source)) if (!known.includes(name) && !isEmpty(value)) this.leaveOut(section ? `${section}.${name}` : name);
  }

  /** The entries of a list, at most `MOST_ENTRIES`. */
  entries(list: readonly unknown[], section: string): [Source, string][] {
    if (list.length > MOST_ENTRIES) this.leaveOut(`${section}[${MOST_ENTRIES}…${list.length - 1}]`);
    return list.slice(0, MOST_ENTRIES).flatMap((entry, i): [Source, string][] => {
      if (isObject(entry)) return [[entry, `${section}[${i}]`]];
      if (!isEmpty(entry)) this.leaveOut(`${section}[${i}]`);
      return [];
    });
  }

  /**
   * Adds a fact whose fields are looked up in `source`; a field that is unreadable or longer than a fact holds is left out and named.
   * @returns its id, or null where too little is left to make a fact of
   */
  add(kind: FactKind, source: Source, where: string, names: FieldNames, { parentId, orEmpty = false }: { parentId?: string | null; orEmpty?: boolean } = {}): string | null {
    const value: Record<string, string> = {};
    for (const [field, from] of Object.entries(names)) {
      const name = from.find((n) => textOf(own(source, n)) !== '');
      if (name === undefined) continue;
      const text = textOf(own(source, name));
      const read = DATES.test(field) ? this.date(text) : text;
      const shape = (FACT_VALUES[kind].shape as Record<string, { safeParse(v: unknown): { success: boolean } }>)[field];
      if (read !== undefined && shape?.safeParse(read).success) value[field] = read;
      else this.leaveOut(`${where}.${name}`);
    }
    return this.put(kind, value, where, { parentId: parentId ?? null, orEmpty });
  }

  /** Adds a fact with ready fields. @returns its id, or null where the fields are no fact */
  put(kind: FactKind, value: Readonly<Record<string, string | undefined>>, where: string, { parentId = null, orEmpty = false }: { parentId?: string | null; orEmpty?: boolean } = {}): string | null {
    const filled = Object.fromEntries(Object.entries(value).filter(([, v]) => v));
    if (!Object.keys(filled).length && !orEmpty) return null;
    const checked = FACT_VALUES[kind].safeParse(filled);
    const length = Object.values(filled).join('').length;
    if (!checked.success || this.facts.length >= MOST_FACTS || this.characters + length > MOST_CHARACTERS) {
      this.leaveOut(where);
      return null;
    }
    this.characters += length;
    const id = `${this.facts.length}`;
    this.facts.push({ id, ...(parentId === null ? {} : { parentId }), fact: { kind, value: checked.data } as FactInput });
    return id;
  }

  /** Adds points under an entry. */
  points(list: readonly unknown[], where: string, parentId: string | null): void {
    if (list.length > MOST_ENTRIES) this.leaveOut(`${where}[${MOST_ENTRIES}…${list.length - 1}]`);
    list.slice(0, MOST_ENTRIES).forEach((point, i) => {
      if (!isEmpty(point)) this.put('highlight', { text: textOf(point) || undefined }, `${where}[${i}]`, { parentId, orEmpty: true });
    });
  }

  /** `2019-03-01`, `Mar 2019`, `2019` or `today` as a date of a fact. */
  date(text: string): string | undefined {
    const iso = /^(\d{4})(?:-(\d{2}))?(?:-\d{2}(?:T.*)?)?$/.exec(text);
    const read = iso ? [iso[1], iso[2]].filter(Boolean).join('-') : PRESENT.test(text) ? 'present' : this.readPeriod(text)?.start;
    return PartialDate.safeParse(read).success ? read : undefined;
  }

  /** `Jan 2019 – Present` as two dates; null where nothing is to be read. */
  period(text: string): ReturnType<ReadPeriod> {
    return this.readPeriod(text);
  }
}
