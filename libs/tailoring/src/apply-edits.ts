import { type DocumentEdit, type Fact, isPublishable, type LetterContent, type ResumeContent, type Sentence, TONES } from '@applywright/contracts';
import { leftOutOf } from './base-resume';
import { oneLine } from './clean-text';
import { checkClaims, evidenceOf, type Evidence, type GateOptions } from './gate/check-claims';
import type { PostingText, Refusal } from './input';
import { frameWords, letterPhrases } from './letter-words';
import { stemsOf } from './relevance';
import { employerOf, inSentence, roleOf } from './recipient';

export interface EditInput {
  readonly resume: ResumeContent | null;
  readonly letter: LetterContent | null;
  readonly edits: readonly DocumentEdit[];
  readonly facts: readonly Fact[];
  readonly posting: PostingText;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export interface EditedDocuments {
  readonly resume: ResumeContent | null;
  readonly letter: LetterContent | null;
  readonly refused: readonly Refusal[];
}

/**
 * Puts the person's own words in the place of statements, or leaves statements out. Own words pass the same gate
 * as ours: against the facts that the statement cites, and if need be the person's other facts. Where they are
 * refused the statement stays as it was, and the refusal says why.
 */
export const applyEdits = ({ resume, letter, edits, facts, posting, today }: EditInput): EditedDocuments => {
  const usable = facts.filter(isPublishable);
  const evidence = usable.map(evidenceOf);
  const refused: Refusal[] = [];
  const say = letter ? TONES.flatMap((tone) => frameWords(letterPhrases(letter.language, tone))) : [];
  const letterOptions: GateOptions = { today, named: [posting.title, roleOf(posting.title), inSentence(roleOf(posting.title)), employerOf(posting.company)], allowed: say };

  const apply = (kind: DocumentEdit['kind'], sentences: readonly Sentence[], options: GateOptions, done: Set<DocumentEdit>): Sentence[] =>
    sentences.flatMap((s) => {
      const edit = edits.findLast((e) => e.kind === kind && e.key === s.key);
      if (!edit) return [s];
      for (const e of edits) if (e.kind === kind && e.key === s.key) done.add(e);
      if (edit.text === null) return [];
      const text = oneLine(edit.text);
      if (text === s.text) return [s];
      const { factIds, reason } = groundsOf(text, s.factIds, evidence, options);
      if (reason === null) return [{ ...s, text, factIds: [...factIds] }];
      refused.push({ from: 'edit', text, reason, key: s.key });
      return [s];
    });

  const done = new Set<DocumentEdit>();
  const edited = resume && editResume(resume, (sentences) => apply('resume', sentences, { today }, done), usable);
  const paragraphs = letter?.paragraphs.map((p) => apply('letter', p, letterOptions, done)).filter((p) => p.length > 0);
  for (const e of edits) {
    if (!done.has(e) && (e.kind === 'resume' ? resume : letter)) refused.push({ from: 'edit', text: e.text ?? '', reason: 'the document has no such statement', key: e.key });
  }
  return { resume: edited, letter: letter && { ...letter, paragraphs: paragraphs ?? [] }, refused };
};

const editResume = (resume: ResumeContent, apply: (sentences: readonly Sentence[]) => Sentence[], usable: readonly Fact[]): ResumeContent => {
  const next: ResumeContent = {
    ...resume,
    summary: apply(resume.summary),
    work: resume.work.map((w) => ({ ...w, highlights: apply(w.highlights) })),
    projects: resume.projects.map((p) => ({ ...p, highlights: apply(p.highlights) })),
  };
  return { ...next, leftOut: leftOutOf(next, usable) };
};

/** The facts that prove a text: those cited alone, with one other, or with all that share its words; else why none do. */
const groundsOf = (text: string, cited: readonly string[], evidence: readonly Evidence[], options: GateOptions): { factIds: readonly string[]; reason: string | null } => {
  const check = (factIds: readonly string[]): string[] | null => {
    const verdict = checkClaims([{ sentence: text, factIds }], evidence, options)[0];
    return verdict?.supported ? null : [...(verdict?.reasons ?? ['not checked'])];
  };
  const first = check(cited);
  if (first === null) return { factIds: cited, reason: null };
  const stems = new Set(stemsOf(text));
  // A figure or a date of another fact must not be set beside these words: then the other has to prove all of it alone.
  const numbers = first.some((reason) => /^(?:figure|duration|date|period|a month)/.test(reason));
  const near = evidence
    .map((e) => ({ id: e.id, shared: new Set(stemsOf(e.text).filter((s) => stems.has(s))).size }))
    .filter((e) => e.shared > 0 && !cited.includes(e.id))
    .sort((a, b) => b.shared - a.shared)
    .map((e) => e.id);
  if (numbers) {
    const alone = near.slice(0, 40).find((id) => check([id]) === null);
    return alone === undefined ? { factIds: cited, reason: first.join('; ') } : { factIds: [alone], reason: null };
  }
  for (const id of near.slice(0, 40)) if (check([...cited, id]) === null) return { factIds: [...cited, id], reason: null };
  let together = [...cited, ...near];
  if (near.length < 2 || check(together) !== null) return { factIds: cited, reason: first.join('; ') };
  for (const id of near) if (check(together.filter((t) => t !== id)) === null) together = together.filter((t) => t !== id);
  return { factIds: together, reason: null };
};
