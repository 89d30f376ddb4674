import { foldName } from '../text/fold';
import { isTitlePhrase } from '../titles/families';
import { FINANCE, LAW, MANAGEMENT, PEOPLE } from './data-business';
import { HOSPITALITY, LOGISTICS, MARKETING, MEDIA, SALES } from './data-commerce';
import { ATTITUDE, GENERAL } from './data-general';
import { EDUCATION, HEALTH, SCIENCE, SOCIAL } from './data-health-education';
import { SOFTWARE } from './data-software';
import { CRAFTS, ENGINEERING, MANUFACTURING, PUBLIC } from './data-technical';
import { parseSkillTable, type SkillForm } from './parse-table';

/** The trades into which the skills are sorted; `attitude` and `general` belong to all of them. */
export const TRADES = {
  attitude: ATTITUDE, general: GENERAL, software: SOFTWARE, finance: FINANCE, law: LAW, people: PEOPLE, management: MANAGEMENT, sales: SALES, marketing: MARKETING, media: MEDIA,
  logistics: LOGISTICS, hospitality: HOSPITALITY, health: HEALTH, social: SOCIAL, education: EDUCATION, science: SCIENCE, engineering: ENGINEERING,
  manufacturing: MANUFACTURING, crafts: CRAFTS, public: PUBLIC,
} as const;
export type Trade = keyof typeof TRADES;

export interface Skill {
  /** Stable key: the folded name with dashes ("node.js" → `node-js`, `c++`, `c#`). */
  id: string;
  name: string;
  trade: Trade;
  forms: readonly SkillForm[];
  /** Ids that the skill brings along; worth half in matching. */
  implies: readonly string[];
  /** Preferred label in ESCO 1.1, or null. */
  esco: string | null;
}

const idOf = (name: string): string => (name.startsWith('.') ? 'dot-' : '') + foldName(name).replace(/ /g, '-');

/** Who is called an accountant has the skill, but an occupation's name is no label of one. */
const withoutTitleLabel = (form: SkillForm): SkillForm => (form.esco === undefined && isTitlePhrase(foldName(form.text)) ? { ...form, esco: null } : form);

/** All skills, in the order of the tables. */
export const SKILLS: readonly Skill[] = (Object.entries(TRADES) as [Trade, string][]).flatMap(([trade, table]) =>
  parseSkillTable(table, trade).map((row) => ({ id: idOf(row.name), name: row.name, trade, forms: row.forms.map(withoutTitleLabel), implies: row.implies.map(idOf), esco: row.esco })),
);

const byId = new Map(SKILLS.map((skill) => [skill.id, skill]));
/** The skill of an id, or undefined. */
export const skillById = (id: string): Skill | undefined => byId.get(id);
