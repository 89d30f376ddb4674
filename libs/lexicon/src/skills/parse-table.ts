/**
 * The notation of the tables, one skill a line: `Name = form, form > Implied, Implied @ ESCO label`.
 * A form in front of which stands `!` is also an everyday word: it counts only in exactly this case and in the
 * company of other skills. `^` asks for a capital letter only. All forms of a line mean the same skill (one to one);
 * what a skill merely brings along stands behind `>`. The label is the preferred one of the European classification
 * ESCO 1.1, where one is known. A form that ends in `*` is itself such a label (`molecular biology*`); `*label` gives it another one
 * than the skill's, and `*-` none.
 */
export interface SkillRow {
  name: string;
  trade: string;
  forms: readonly SkillForm[];
  implies: readonly string[];
  esco: string | null;
}

export interface SkillForm {
  text: string;
  /** `any`: in whatever case; `capital`: written with a capital; `guarded`: exact case and in company. */
  when: 'any' | 'capital' | 'guarded';
  /** The form's own ESCO label; null where it has none, undefined where the skill's holds. */
  esco?: string | null;
}

const splitAt = (text: string, mark: string): [string, string] => {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
};

const parseForm = (written: string): SkillForm => {
  const [form, label] = splitAt(written.trim(), '*');
  if (form === written.trim()) return plainForm(form);
  const plain = plainForm(form);
  return { ...plain, esco: label === '-' ? null : label || plain.text };
};

const plainForm = (text: string): SkillForm => {
  if (text.startsWith('!')) return { text: text.slice(1), when: 'guarded' };
  if (text.startsWith('^')) return { text: text.slice(1), when: 'capital' };
  return { text, when: 'any' };
};

/** The rows of one table. */
export const parseSkillTable = (table: string, trade: string): SkillRow[] =>
  table.trim().split('\n').map((line) => {
    const [beforeLabel, label] = splitAt(line, ' @ ');
    const [beforeImplied, implied] = splitAt(beforeLabel, ' > ');
    const [head, aliases] = splitAt(beforeImplied, ' = ');
    const [first, ...rest] = [head, ...aliases.split(', ')].map(parseForm);
    const name = first!.text;
    const forms = [first!, ...rest.filter((form) => form.text !== '')];
    return { name, trade, forms, implies: implied ? implied.split(', ').map((entry) => entry.trim()) : [], esco: label.trim() || null };
  });
