import type { FieldList } from '../field-list';
import { isOnlyDates, withoutDurations } from '../dates/find-dates';
import type { Row } from '../rows';
import { ungrid } from '../ungrid';
import { fold } from '../words/fold';
import { headingKind } from '../words/headings';
import { sectionWord } from '../words/section-words';
import { boldLabel, isLabelTable, isSentence, joinWrapped, splitList, stripLabel } from './split-list';
import { languagesIn } from './read-languages';

/** How well somebody can do something, as words, marks or numbers. */
const SKILL_LEVEL = /^(?:beginner|novice|basics?|elementary|intermediate|upper[- ]intermediate|advanced|expert|proficient|proficiency|competent|skilled|experienced|master|familiar|professional|working knowledge|good|very good|excellent|strong|grundkenntnisse|grundlagen|gut|gute kenntnisse|sehr gut|sehr gute kenntnisse|fortgeschritten|experte|expertin|profi|anwender|anfänger|débutant|notions|bases|intermédiaire|avancé|confirmé|courant|maîtrise|bon|très bon|bonne maîtrise|principiante|básico|intermedio|medio|avanzado|experto|alto|base|discreto|buono|ottimo|avanzato|esperto|iniciante|intermediário|avançado|especialista|bom|basis|gemiddeld|goed|gevorderd|uitstekend|podstawowy|podstawy|średni|średniozaawansowany|dobry|bardzo dobry|zaawansowany|ekspert|了解|熟悉|掌握|精通|熟练|良好|一般|优秀|базовый|начальный|средний|хорошо|отлично|продвинутый|уверенный|эксперт|مبتدئ|متوسط|جيد|جيد جدا|متقدم|ممتاز|خبير|आरंभिक|मध्यम|उन्नत|विशेषज्ञ|अच्छा|[●○★☆•■□▪◆◇⬤◯✦✩|\s]{3,}|\d{1,2}(?:\/\d{1,2})|\d{1,2}\+?\s*(?:years?|yrs?\.?|jahre?|ans?|años?|anni|anos?|jaar|lata?|лет|года?|سنوات|वर्ष|साल|年)(?:\s+(?:of\s+)?(?:experience|exp\.?|erfahrung|d['’]expérience|de experiencia|di esperienza|de experiência|ervaring|doświadczenia|опыта))?|\d{1,3}\s?%)$/iu;

/** Reads a skills section: labels become categories, levels stay with their skill, rows that list win over their titles. */
export function readSkills(all: readonly Row[], list: FieldList): void {
  const seen = new Set<string>();
  const spoken: Row[] = [];
  const rows = all.filter((r) => /[\p{L}\p{N}]/u.test(r.text));
  const groups = isLabelTable(rows) ? rows.map((r) => ({ text: r.text, rows: [r] })) : joinWrapped(ungrid(rows));
  const table = isLabelTable(rows);
  const parts = groups.map((g) => ({ ...g, ...labelOf(g.text, g.rows[0]!, table) }));
  const lists = parts.filter((g) => splitList(g.rest).length >= 2 && !isSentence(g.text));
  let category: string | undefined;
  parts.forEach((group, i) => {
    const { label, rest } = group;
    const items = withLevels(splitList(rest));
    const single = items.length === 1 && !label;
    const first = group.rows[0]!;
    if (!label && isSentence(group.text)) return;
    if (single && SKILL_LEVEL.test(items[0]!.trim())) return;
    if (isSpoken(rest)) {
      spoken.push({ ...first, text: rest, cells: [{ text: rest, bold: false, x: first.x }], lines: group.rows.flatMap((r) => r.lines) });
      if (sectionWord(label ?? category ?? '') === 'languages') return;
    }
    // a row above lists, in a look that theirs is not, names them
    if (single && namesList(first, parts[i + 1], lists, parts.length)) {
      category = items[0];
      return;
    }
    for (const item of items) addSkill(item, label ?? category, group.rows, list, seen);
  });
  if (spoken.length > 0 && !list.fields.some((f) => f.fact.kind === 'language')) for (const row of spoken) for (const { name, level } of languagesIn(row.text)) list.add({ kind: 'language', value: { name: name.slice(0, 80), ...(level ? { level: level.slice(0, 80) } : {}) } }, [row], row.text, 0.75, { text: level ? `${name} (${level})` : name });
}

/** "Java – advanced" was split at its dash: the level goes back to its skill. */
const withLevels = (items: readonly string[]): string[] => items.reduce<string[]>((all, item) => (all.length > 0 && SKILL_LEVEL.test(item) && !/[)）]$/.test(all.at(-1)!) ? [...all.slice(0, -1), `${all.at(-1)!} (${item})`] : [...all, item]), []);

type Group = { text: string; rows: Row[]; label?: string; rest: string };

function labelOf(text: string, row: Row, table: boolean): { label?: string; rest: string } {
  const [first, ...others] = text.split('\t');
  if (others.length > 0 && (table || headingKind(first!) !== null)) return { label: first!.replace(/\s*[:：]$/, ''), rest: others.join('\t') };
  const stripped = stripLabel(text);
  if (stripped.label && SKILL_LEVEL.test(stripped.rest)) return { rest: text };
  const bold = stripped.label ? null : boldLabel(row);
  return bold && text.startsWith(row.text) ? { label: bold.label, rest: `${bold.rest}${text.slice(row.text.length)}` } : stripped;
}

function namesList(first: Row, next: Group | undefined, lists: readonly Group[], count: number): boolean {
  const model = lists[0]?.rows[0];
  if (!model || !next || first.bullet) return false;
  const look = (first.bold && !model.bold) || first.size > model.size || (first.caps && !model.caps);
  if (look && !next.label && (splitList(next.rest).length >= 2 || next.rows[0]!.bullet)) return true;
  return lists.length >= 2 && lists.length * 3 >= count && (first.bold || (!model.bold && first.size > model.size));
}

/** A row of spoken languages in a skills section: each item names one, and one has a level or there are several. */
function isSpoken(text: string): boolean {
  const items = splitList(text);
  const found = languagesIn(text);
  return found.length > 0 && found.length >= items.length && (found.some((f) => f.level !== undefined) || found.length >= 2);
}

function addSkill(raw: string, category: string | undefined, rows: readonly Row[], list: FieldList, seen: Set<string>): void {
  let name = raw.replace(/^(?:and|und|et|y|e|и|&|sowie)\s+/iu, '').replace(/^[\s•·*–—✓✔→‣>-]+|[\s.;,:–—-]+$/gu, (s) => (/^\.$/.test(s) && /\b(?:net|js)\.$/i.test(raw) ? s : '')).trim();
  let level: string | undefined;
  for (const pattern of [/^(.+?)\s*[(（[]([^()（）[\]]+)[)）\]]$/u, /^(.+?)\s*[–—:：-]\s*(\S+(?:\s\S+){0,3})$/u, /^(.+\S)\s+([●○★☆■□▪◆◇⬤◯✦✩]{2,}|\d{1,3}\s?%|\d{1,2}\/\d{1,2})$/u]) {
    const match = pattern.exec(name);
    if (match && SKILL_LEVEL.test(match[2]!.trim())) {
      name = match[1]!.trim();
      level = match[2]!.trim();
      break;
    }
  }
  const first = /^([^:：]{4,20})\s*[:：]\s*(\S.*)$/u.exec(name);
  if (first && SKILL_LEVEL.test(first[1]!.trim())) [level, name] = [first[1]!.trim(), first[2]!];
  // "Expert: Java, Kotlin" labels its list with a level
  const given = category && SKILL_LEVEL.test(category) ? category : undefined;
  name = name.replace(/\s*[●○★☆■□◆◇⬤◯]{3,}$/u, '').trim();
  if (name.length < 1 || name.length > 90 || name.split(/\s+/).length > 9 || !/[\p{L}\p{N}]/u.test(name) || SKILL_LEVEL.test(name) || headingKind(name) === 'skills' || isOnlyDates(name) || withoutDurations(name).trim() === '') return;
  if (/^(?:https?:|www\.)|@/.test(name)) return;
  const key = fold(name) || name;
  if (seen.has(key)) return;
  seen.add(key);
  const words = name.split(/\s+/).length;
  const shown = level ?? given;
  list.add({ kind: 'skill', value: { name: name.slice(0, 120), ...(shown ? { level: shown.slice(0, 60) } : {}), ...(category && !given ? { category: category.slice(0, 120) } : {}) } }, rows, raw, words > 5 ? 0.6 : words > 3 ? 0.82 : 0.9, { text: name });
}
