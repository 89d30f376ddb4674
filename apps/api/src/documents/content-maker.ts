import { Injectable } from '@nestjs/common';
import type { DocumentChange, Fact, GenerateDocumentsRequest, LanguageCode, LetterContent, Posting, ResumeContent, Sentence } from '@applywright/contracts';
import { applyEdits, changesAfterTrim, forgetTexts, namedSkills, type Refusal, type TailoredResume, tailorResume, type WrittenLetter, writeLetter } from '@applywright/tailoring';
import type { PrintLook } from '../platform/pdf/pdf-printer';
import type { DocumentSetEntry, ModelWords, StoredSet } from './documents.repository';
import { FileMaker, type FittedResume } from './files/file-maker';
import { ModelWriter } from './model-writer';

export interface ContentOrder {
  readonly userId: string;
  readonly facts: readonly Fact[];
  readonly posting: Posting;
  readonly request: GenerateDocumentsRequest;
  readonly language: LanguageCode;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly look: PrintLook;
  /** The set whose words stay: of the same facts and posting. */
  readonly base: DocumentSetEntry | null;
}

export interface MadeContent {
  readonly fitted: FittedResume;
  readonly letter: LetterContent;
  readonly changes: readonly DocumentChange[];
  readonly refused: readonly Refusal[];
  readonly notes: readonly string[];
  /** Who wrote it; `template` without a text model. */
  readonly model: string;
  /** What a text model wrote of it. */
  readonly words: ModelWords | null;
}

export const TEMPLATE = 'template';
const NO_MODEL = 'No text model wrote this: it is made of the templates.';

/** Writes what a set says: tailored, in the person's own words where they edited, and nothing that the gate refuses. */
@Injectable()
export class ContentMaker {
  constructor(
    private readonly files: FileMaker,
    private readonly writer: ModelWriter,
  ) {}

  /** @param progress is told a share of 100 */
  async make(order: ContentOrder, progress: (percent: number) => void): Promise<MadeContent> {
    try {
      return await this.contentOf(order, progress);
    } finally {
      forgetTexts();
    }
  }

  private async contentOf(order: ContentOrder, progress: (percent: number) => void): Promise<MadeContent> {
    const { facts, posting, request, language, today, look, base } = order;
    const { pageLimit, rejected, edits } = request;
    const tailored = tailorResume({ facts, posting, wantedSkills: namedSkills(facts, posting), options: { pageLimit, language, rejected } });
    const worded = base?.words && staysWith(base.set, base.words, order) ? this.wordsOf(base.set, base.words, order, tailored) : await this.words(order, tailored, progress);
    // the person's own words come last: no model touches them
    const own = applyEdits({ resume: worded.resume, letter: null, edits, facts, posting, today });
    const fitted = await this.files.fit(own.resume ?? worded.resume, tailored.trimOrder, look);
    const written = worded.letter ?? this.letter(order, fitted.resume);
    const letter = applyEdits({ resume: null, letter: written.content, edits, facts, posting, today });
    const changes = changesAfterTrim(tailored, fitted.resume, facts);
    return {
      fitted,
      letter: letter.letter ?? written.content,
      changes: [...changes, ...undone(base?.set.changes ?? [], changes, rejected)],
      refused: [...tailored.refused, ...worded.refused, ...own.refused, ...written.refused, ...letter.refused],
      notes: worded.notes,
      model: worded.model,
      words: worded.words,
    };
  }

  /** The words of an earlier version that a model wrote. */
  private wordsOf({ model, notes, ...base }: StoredSet, words: ModelWords, order: ContentOrder, tailored: TailoredResume): Worded {
    const { request, language } = order;
    const resume = words.resume?.language === language ? keepWords(tailored.content, words.resume, request.rejected) : tailored.content;
    const letter = words.letter && sameLetter(base, request, language) ? { content: { ...words.letter, date: this.letter(order, resume).content.date }, refused: [] } : null;
    return { resume, letter, refused: [], notes, model, words };
  }

  /** The templates' words, or a model's where it is asked for and answers. */
  private async words(order: ContentOrder, tailored: TailoredResume, progress: (percent: number) => void): Promise<Worded> {
    const { userId, facts, posting, request, language, today, look } = order;
    const plain: Worded = { resume: tailored.content, letter: null, refused: [], notes: [], model: TEMPLATE, words: null };
    if (!request.useModel) return plain;
    // what does not fit the page need not be worded
    const { resume } = await this.files.fit(tailored.content, tailored.trimOrder, look);
    const letter = this.letter(order, resume);
    const given = { resume: request.kinds.includes('resume') && !request.keepOwnCv ? resume : null, letter: request.kinds.includes('letter') ? letter.content : null, facts, posting, language, tone: request.tone, length: request.length, today };
    const revised = await this.writer.revise(userId, given, (percent) => Promise.resolve(progress(percent)));
    return {
      resume: revised.resume ? keepWords(tailored.content, revised.resume, request.rejected) : tailored.content,
      letter: revised.letter ? { content: revised.letter, refused: letter.refused } : null,
      refused: revised.refused,
      notes: revised.notes.length > 0 || revised.model !== TEMPLATE ? revised.notes : [NO_MODEL],
      model: revised.model,
      words: revised.model === TEMPLATE ? null : { resume: revised.resume, letter: revised.letter },
    };
  }

  private letter({ facts, posting, request: { tone, length }, language, today }: ContentOrder, resume: ResumeContent): WrittenLetter {
    return writeLetter({ facts, posting, resume, tone, length, language, today });
  }
}

/** What is said before the person's own words come in; `letter` is null where it follows from the résumé. */
interface Worded {
  readonly resume: ResumeContent;
  readonly letter: WrittenLetter | null;
  readonly refused: readonly Refusal[];
  readonly notes: readonly string[];
  readonly model: string;
  readonly words: ModelWords | null;
}

/** Changes of an earlier version that are rejected and that the résumé now no longer shows, so that they can be taken up again. */
function undone(earlier: readonly DocumentChange[], now: readonly DocumentChange[], rejected: readonly string[]): DocumentChange[] {
  const known = new Set(now.map(({ key }) => key));
  return earlier.filter(({ key }) => rejected.includes(key) && !known.has(key)).map((change) => ({ ...change, rejected: true }));
}

const sameLetter = (base: Pick<StoredSet, 'language' | 'tone' | 'request'>, request: GenerateDocumentsRequest, language: LanguageCode): boolean =>
  base.language === language && base.tone === request.tone && (base.request?.length ?? 'standard') === request.length;

/** Whether a model's earlier words are gone on from: a model that is asked for again writes anew where they are of another kind than wanted. */
const staysWith = (base: StoredSet, words: ModelWords, { request, language }: ContentOrder): boolean =>
  !request.useModel || (sameLetter(base, request, language) && (!request.kinds.includes('letter') || words.letter !== null) && (!request.kinds.includes('resume') || request.keepOwnCv || words.resume !== null));

/** The statements of a résumé in the words that a model had for them, but where its rewording is rejected. */
function keepWords(content: ResumeContent, earlier: ResumeContent, rejected: readonly string[]): ResumeContent {
  const words = new Map(statementsOf(earlier).flatMap((s) => (s.key && !rejected.includes(`reworded:${s.key}`) ? [[s.key, s] as const] : [])));
  const keep = (sentences: readonly Sentence[]): Sentence[] => sentences.map((s) => words.get(s.key ?? '') ?? s);
  return {
    ...content,
    summary: keep(content.summary),
    work: content.work.map((w) => ({ ...w, highlights: keep(w.highlights) })),
    projects: content.projects.map((p) => ({ ...p, highlights: keep(p.highlights) })),
  };
}

const statementsOf = ({ summary, work, projects }: ResumeContent): Sentence[] => [...summary, ...work.flatMap((w) => w.highlights), ...projects.flatMap((p) => p.highlights)];
