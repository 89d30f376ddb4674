import type { Fact, KnockOut, Preferences } from '@applywright/contracts';
import { readClearance } from './clearance';
import { readDegree } from './degree';
import { type Demand, type Person, personOf, type PostingWithText, type Statement } from './demand';
import { readExperience } from './experience';
import { readLanguages } from './language';
import { readLicences } from './licence';
import { readMustHave } from './must-have';
import { statementsOf } from './statements';
import { readWorkPermit } from './work-permit';

/** More would be no list of knock-outs but the advert once again. */
const MOST = 12;
type Reader = (statement: Statement, posting: PostingWithText) => Demand[];
const READERS: readonly Reader[] = [readWorkPermit, readLicences, readDegree, readLanguages, readExperience, readClearance];

/**
 * What a posting says it cannot do without, in the order of `KNOCK_OUTS`, each once. It depends on the posting alone: reading costs about
 * as much as finding its skills, so keep it where many people look at one posting.
 */
export const demandsOf = (posting: PostingWithText): Demand[] => {
  const kept = new Map<string, Demand>();
  const others: Demand[] = [];
  for (const statement of statementsOf(posting.descriptionText)) {
    const found = READERS.flatMap((read) => read(statement, posting));
    for (const demand of found) {
      const key = `${demand.kind} ${demand.key}`;
      if (!kept.has(key)) kept.set(key, demand);
    }
    // Only what no kind of its own speaks for.
    if (found.length === 0) others.push(...readMustHave(statement));
  }
  const order = ['work-permit', 'licence', 'degree', 'language', 'experience', 'clearance'];
  const named = [...kept.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return [...named, ...others].slice(0, MOST);
};

/** Demands held against a person. Absence of a fact is `unknown`; only a fact that says otherwise makes a demand unmet. */
export const judgeDemands = (demands: readonly Demand[], person: Person): KnockOut[] => demands.map(({ kind, quote, judge }) => ({ kind, quote, ...judge(person) }));

/** The knock-outs of a posting for one person: shown apart, never part of the score. */
export const knockOutsOf = (posting: PostingWithText, facts: readonly Fact[], preferences: Preferences, now: Date): KnockOut[] => judgeDemands(demandsOf(posting), personOf(facts, preferences, now));
