import { isContactRow } from '../contacts';
import { findEmail } from '../contacts/addresses';
import { labelKind, labelledValues } from '../contacts/personal-labels';
import type { Row } from '../rows';
import { degreeScore } from '../words/degrees';
import { fold } from '../words/fold';
import { headingKind } from '../words/headings';
import { titleScore } from '../words/job-titles';
import { isSchool, organisationScore } from '../words/organisations';
import { isAmbiguousTown, placeScore } from '../words/places';
import { isDocumentTitle, withoutDocumentTitle } from './document-title';

export interface Name { readonly text: string; readonly rows: Row[]; readonly confidence: number }

const CREDENTIALS = /,\s*(?:[A-Z][A-Za-z.]{0,5}(?:,\s*|\s+|$))+$/;
const PRONOUNS = /\s*[(（](?:she|he|they|her|him|m|f|w|d|男|女)[^()]*[)）]\s*$/iu;
const PARTICLE = /^(?:von|van|de|der|den|di|da|do|dos|das|del|della|dello|degli|dalla|la|le|el|bin|bint|ibn|ben|abu|al|af|av|zu|zum|zur|ter|ten|y|e|i|op|aan|het|’t|'t|‘t|’s|'s|st|san|vom|und|dit)$/iu;
const NO_NAME = /^(?:photo|foto|bild|profilbild|bewerbungsfoto|picture|image|your photo|照片|фото|фотография|صورة|फोटो|page|seite|confidential|draft|n\/a|male|female|single|married|男|女|未婚|已婚|汉族|本科|硕士|大专|hello|hi|welcome|…)$/iu;
/** Family names with which most Chinese names begin. */
const CHINESE_FAMILY = /^(?:欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|长孙|宇文|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文牛樊葛邢安齐伍庞颜倪庄聂章鲁岳翟殷申耿关焦左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季成霍苗裴路温施冷卞席宗卓丛])/u;

/** The letters of the mail address before its @ and of profile addresses: a person's own name, more often than not. */
function addressLetters(rows: readonly Row[]): string {
  return rows.flatMap((r) => [findEmail(r.text)?.address.split('@')[0] ?? '', /(?:linkedin\.com\/in|xing\.com\/profile|github\.com)\/([\w-]+)/i.exec(r.text)?.[1] ?? '']).join(' ').toLowerCase();
}

/** Finds the person's name among the rows above the first section, the biggest rows of the page and labelled values. */
export function findName(header: readonly Row[], contact: readonly Row[], top: readonly Row[], body: number): Name | null {
  for (const row of [...header, ...contact, ...top]) {
    const value = labelledValues(row).find((v) => v.kind === 'name' && nameShape(v.text) > 0);
    if (value && !isSchool(value.text) && organisationScore(value.text) < 0.6) return { text: tidyName(value.text), rows: [row], confidence: 0.95 };
  }
  const looks = new Map<string, number>();
  for (const row of top) looks.set(lookOf(row), (looks.get(lookOf(row)) ?? 0) + 1);
  const letters = addressLetters(top);
  const biggest = Math.max(...top.map((r) => r.size));
  const candidates = new Set([...header, ...top.slice(0, 3), ...top.filter((r) => r.size >= biggest - 0.5 && r.size > body + 2), ...contact.slice(0, 3), ...top.filter((r) => r.text.length < 45 && inAddress(r.text, letters) >= 2)]);
  let best: (Name & { score: number }) | null = null;
  [...candidates].forEach((row, index) => {
    for (const { text, rows } of readings(row, top, body)) {
      const shape = nameShape(text, row === top[0] && row.size > body + 1);
      if (shape === 0) continue;
      const rare = (looks.get(lookOf(row)) ?? 0) < 3;
      const size = rare || row === top[0] ? Math.min(1.5, Math.max(0, (row.size - body) / Math.max(body, 1)) * 2) + (row.heading === 1 ? 0.6 : 0) : 0;
      let score = shape + size + (row.bold && rare ? 0.2 : 0) + (header.includes(row) ? Math.max(0, 0.6 - index * 0.12) : 0) + (row === top[0] ? 0.3 : 0);
      score += Math.min(1, inAddress(text, letters) * 0.5) + (/^\p{Script=Han}/u.test(text) ? (CHINESE_FAMILY.test(text) ? 0.3 : -0.6) : 0);
      if (titleScore(text) >= 1 && inAddress(text, letters) === 0) score -= row.size > body * 1.4 && text.split(' ').length <= 3 ? 0.5 : 1.2;
      if (placeScore(text) >= 0.9 && !isAmbiguousTown(text)) score -= 1;
      if (organisationScore(text) > 0 || isSchool(text)) score -= 0.7;
      if (rows.length > 1) score += text.length > LONGEST ? 0.7 : 0.3;
      if (!best || score > best.score) best = { text: tidyName(text), rows, confidence: Math.min(0.98, 0.45 + score * 0.2), score };
    }
  });
  const found = best as (Name & { score: number }) | null;
  return found && found.score >= 1 ? found : null;
}

const centre = (row: Row): number => row.lines[0]!.x + row.lines[0]!.width / 2;

const lookOf = (row: Row): string => `${row.size}|${row.bold}|${row.heading ?? ''}`;

/** How many words of a text stand in the person's addresses. */
function inAddress(text: string, letters: string): number {
  return letters === '' ? 0 : fold(text).split(/[\s-]+/).filter((w) => w.length >= 3 && letters.includes(w)).length;
}

/** What a row may say as a name: its first cell, its cells together, or with the next row where the name is set on two. */
function readings(row: Row, top: readonly Row[], body: number): { text: string; rows: Row[] }[] {
  const first = row.cells.find((c) => !headingKind(c.text) && labelKind(c.text) === null) ?? row.cells[0]!;
  const out = [{ text: clean(first.text), rows: [row] }];
  // letters set apart, or words far apart in a big line
  if (row.cells.length > 1 && row.cells.length <= 4 && row.cells.every((c) => /^(?:\p{L}[\p{L}\p{M}.'’-]*|(?:\p{L} )+\p{L})$/u.test(c.text))) out.push({ text: row.cells.map((c) => clean(c.text)).join(' '), rows: [row] });
  const next = top[top.indexOf(row) + 1];
  const other = next?.cells[0];
  if (next && other && next.size === row.size && next.bold === row.bold && next.column === row.column && row.size > body + 1 && (Math.abs(other.x - first.x) < 40 || Math.abs(centre(row) - centre(next)) < 8) && next.gap < 1.2) {
    const words = [clean(first.text), clean(other.text)];
    const short = (words.every((w) => w.split(' ').length <= 3) && words.some((w) => w.split(' ').length === 1)) || (row === top[0] && row.size > body * 1.2 && words.join(' ').length > LONGEST && nameShape(words.join(' '), true) > 0);
    if (short && !headingKind(other.text) && !(isContactRow(next) && next.cells.length === 1) && titleScore(other.text) < 1) out.push({ text: words.join(' '), rows: [row, next] });
  }
  return out;
}

function clean(text: string): string {
  const bare = withoutDocumentTitle(text.replace(CREDENTIALS, '').replace(PRONOUNS, '')).replace(/\s*[|•·].*$/u, '').replace(/\s+[–—-]\s+.*$/u, '').trim();
  const comma = /^([^,，]+)[,，]\s*(.+)$/u.exec(bare);
  const cut = comma && (titleScore(comma[2]!) >= 1 || degreeScore(comma[2]!) > 0) ? comma[1]! : bare;
  return /^(?:\p{L}[\p{M}]*[ .]){2,}\p{L}[\p{M}]*$/u.test(cut) ? cut.replace(/ /g, '') : cut;
}

/** Characters and words of the longest usual names. */
const LONGEST = 50;
const MOST_WORDS = 7;

/** 0 where a text cannot be a name, up to 1 where it has a full name's shape; the page's first line, set big, may be a very long one. */
export function nameShape(text: string, big = false): number {
  if (text.length < 2 || text.length > (big ? LONGEST * 2.2 : LONGEST) || /[\d@/:;!?*#_+=<>（）"“”«»%&]/.test(text) || headingKind(text) || labelKind(text) !== null || NO_NAME.test(text) || isDocumentTitle(text)) return 0;
  const words = text.split(/\s+/);
  if (/^\p{Script=Han}/u.test(text)) return /^[\u3400-\u9fff·]{2,6}$/.test(text) ? (text.length <= 4 ? 1 : 0.5) : 0;
  if (words.length > (big ? MOST_WORDS * 2 : MOST_WORDS) || (degreeScore(text) && words.length > 4) || /[.。]$/.test(text) && words.length > 3) return 0;
  const cased = words.filter((w) => /^['’‘]?\p{Lu}/u.test(w) || /^\p{Ll}{1,4}['’-]\p{Lu}/u.test(w) || PARTICLE.test(w) || /^[^\p{Lu}\p{Ll}]/u.test(w)).length;
  if (cased < words.length) return 0;
  return words.length === 1 ? 0.35 : words.length <= 5 ? 1 : 0.6;
}

/** Names or family names set in capitals are written as names are ("JOHN DOE" → "John Doe"). */
function tidyName(text: string): string {
  return text.split(' ').map((word) => {
    const letters = word.replace(/[^\p{L}]/gu, '');
    if (letters.length < 3 || letters !== letters.toUpperCase() || letters === letters.toLowerCase()) return /^[A-Z]{2}$/.test(word) && text === text.toUpperCase() ? word[0]! + word[1]!.toLowerCase() : word;
    return word.toLowerCase().replace(/(^|['’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
  }).join(' ');
}
