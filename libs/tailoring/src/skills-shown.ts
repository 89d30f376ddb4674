import { findSkills, skillById } from '@applywright/lexicon';
import type { ResumeContent } from '@applywright/contracts';
import { checkClaims, type Evidence } from './gate/check-claims';
import { ENDED, HEDGE, NEGATION } from './gate/plain-words';
import type { Demand } from './relevance';
import { skillIdOf } from './skill-names';
import { fold } from './words';

const MOST = 4;
/** What was given up, taught by others or only met on the way is no skill that a line shows. */
const LEFT_BEHIND = /\b(?:from|replac\w*|migrat\w*|moved? (?:off|away)|instead|retir\w*|decommission\w*|alternative|evaluat\w*|abgelost|ersetz\w*|statt|von)\b/;

/**
 * Skills that the posting asks for and a printed statement of the work shows by name, but the list of skills does not
 * have. They rest on that statement. A statement that weakens, denies, ends or replaces shows nothing.
 */
export const skillsShown = (work: ResumeContent['work'], listed: ResumeContent['skills'], demand: Demand, evidence: readonly Evidence[]): ResumeContent['skills'] => {
  const known = new Set(listed.map((s) => skillIdOf(s.name)));
  const names = new Set(listed.map((s) => fold(s.name)));
  const out: ResumeContent['skills'] = [];
  for (const { skill, kind } of demand.requirements) {
    if (skill === null || kind === 'duty' || known.has(skill) || out.length >= MOST) continue;
    const trade = skillById(skill)?.trade;
    if (trade === 'attitude' || trade === 'general') continue;
    for (const h of work.flatMap((w) => w.highlights)) {
      const factId = h.factIds[0];
      const folded = fold(h.text);
      const hit = findSkills(h.text).find((s) => s.id === skill);
      if (!hit || !factId || out.some((o) => o.factId === factId) || HEDGE.test(folded) || NEGATION.test(folded) || ENDED.test(folded) || LEFT_BEHIND.test(folded)) continue;
      const name = h.text.slice(hit.start, hit.end);
      // Only the name of a thing: an everyday word in a sentence is no entry of a list.
      if (!/^\p{Lu}|\d/u.test(name) || fold(name) !== fold(skillById(skill)?.name ?? '') || names.has(fold(name)) || !checkClaims([{ sentence: name, factIds: [factId] }], evidence)[0]?.supported) continue;
      out.push({ factId, name, wanted: true });
      break;
    }
  }
  return out;
};
