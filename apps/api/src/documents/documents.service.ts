import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppError, factsOf, isPublishable, MOST_EDITS, type Document, type DocumentSet, type Fact, type GenerateDocumentsRequest, type Posting, type Profile } from '@applywright/contracts';
import { Types } from 'mongoose';
import { MatchingService } from '../matching/matching.service';
import { Clock } from '../platform/clock';
import { FileVault } from '../platform/files/file-vault';
import type { Paper, PrintLook } from '../platform/pdf/pdf-printer';
import { ProfilesService } from '../profiles/profiles.service';
import { ContentMaker, TEMPLATE } from './content-maker';
import { digest, languageOf, stateHashOf } from './document-state';
import { DocumentsRepository, type DocumentSetEntry } from './documents.repository';
import { FileMaker, type MadeFile } from './files/file-maker';
import { fileNameOf } from './files/file-name';

/** Raised when templates, sentences or the claim gate change, so that an old set is not taken for a new one and its words are not gone on from. */
const WRITER_VERSION = 3;
const LETTER_PAPER_COUNTRIES = new Set(['US', 'CA']);
const CHANGED_SINCE = 'Facts, posting or the rules of writing have changed since the version that this goes on from: it was written anew, and your own words were held against the facts of today.';
const OWN_CV = 'The résumé is your own CV, exactly as you uploaded it; only the letter was written.';
const newId = (): string => new Types.ObjectId().toHexString();

/** Follows the writing, and may end it early. */
export interface Watch {
  progress(percent: number): void;
  readonly signal?: AbortSignal;
}
const UNWATCHED: Watch = { progress: () => undefined };

/** Everything that a set is made of, once it is known that it can be. */
interface Order {
  readonly facts: readonly Fact[];
  readonly posting: Posting;
  readonly request: GenerateDocumentsRequest;
  readonly base: DocumentSetEntry | null;
  readonly own: OwnCv | null;
  readonly now: Date;
  readonly stateHash: string;
}
interface OwnCv {
  readonly uploadId: string;
  readonly file: MadeFile;
}

/** Writes, gates, prints and re-reads the documents for a posting. */
@Injectable()
export class DocumentsService {
  /** Sets that are being made by this process: two equal requests at once do the work once. */
  private readonly underWay = new Map<string, Promise<DocumentSet>>();

  constructor(
    private readonly repository: DocumentsRepository,
    private readonly profiles: ProfilesService,
    private readonly matching: MatchingService,
    private readonly content: ContentMaker,
    private readonly printing: FileMaker,
    private readonly files: FileVault,
    private readonly clock: Clock,
  ) {}

  /**
   * The same request on the same facts and posting gives the stored set. A file that fails its self-check is not
   * stored; when none passes, the call fails.
   * @throws AppError profile_missing, name_missing, own_cv_missing, not_found, document_check_failed
   */
  async generate(userId: string, jobId: string, asked: GenerateDocumentsRequest, watch: Watch = UNWATCHED): Promise<DocumentSet> {
    const order = await this.order(userId, jobId, asked);
    const key = keyOf(jobId, order);
    const stored = await this.repository.byKey(userId, key);
    if (stored) return { ...stored.set, stale: false };
    const flight = `${userId}|${key}`;
    const making = this.underWay.get(flight) ?? this.make(userId, jobId, order, key, watch).finally(() => this.underWay.delete(flight));
    this.underWay.set(flight, making);
    return making;
  }

  /** Whether a request can be met at all, before anything is written or waits in a queue. @throws what `generate` throws but for document_check_failed */
  async check(userId: string, jobId: string, asked: GenerateDocumentsRequest): Promise<void> {
    await this.order(userId, jobId, asked);
  }

  private async order(userId: string, jobId: string, asked: GenerateDocumentsRequest): Promise<Order> {
    const posting = await this.matching.getPosting(userId, jobId);
    const profile = await this.profiles.getProfile(userId);
    if (!factsOf(profile.facts, 'name').some(isPublishable)) throw new AppError('name_missing');
    const base = asked.basedOn ? await this.repository.byId(userId, asked.basedOn) : null;
    if (asked.basedOn && base?.set.jobId !== jobId) throw new AppError('not_found', 'The version that this goes on from is not there.');
    const own = asked.keepOwnCv ? await this.ownCv(userId, profile) : null;
    return { facts: profile.facts, posting, request: goingOn(asked, base), base, own, now: this.clock.now(), stateHash: stateHashOf(profile.facts, posting) };
  }

  /** The CV that was uploaded last, which goes out as it is. @throws AppError own_cv_missing */
  private async ownCv(userId: string, { latestCvUploadId }: Profile): Promise<OwnCv> {
    if (!latestCvUploadId) throw new AppError('own_cv_missing');
    const { format, bytes } = await this.profiles.cvFile(userId, latestCvUploadId);
    const selfCheck = { ok: true, checks: [{ name: 'own-cv', ok: true, detail: 'your own file, unchanged' }] };
    return { uploadId: latestCvUploadId, file: { kind: 'resume', format, bytes, pages: null, selfCheck } };
  }

  private async make(userId: string, jobId: string, order: Order, key: string, { progress, signal }: Watch): Promise<DocumentSet> {
    const { facts, posting, request, base, own, now, stateHash } = order;
    const language = request.language ?? languageOf(posting);
    const look: PrintLook = { template: request.template, pageLimit: request.pageLimit, paper: paperOf(posting) };
    const kept = base && isCurrent(base, stateHash) ? base : null;
    progress(10);
    const content = await this.content.make({ userId, facts, posting, request, language, today: dayOf(now), look, base: kept }, (percent) => progress(10 + Math.round(percent / 2)));
    progress(60);
    signal?.throwIfAborted();
    const wants = (kind: 'resume' | 'letter'): boolean => request.kinds.includes(kind);
    const printsResume = wants('resume') && !own;
    const made = await this.printing.make({ formats: request.formats, look, resume: printsResume ? content.fitted : null, letter: wants('letter') ? content.letter : null });
    const passed = [...(own && wants('resume') ? [own.file] : []), ...made.passed];
    if (passed.length === 0) throw new AppError('document_check_failed');
    progress(90);
    signal?.throwIfAborted();
    // what a model was asked for and templates wrote is not what the same request finds when the model answers again
    const storedKey = content.model === TEMPLATE && request.useModel ? `${key}.${TEMPLATE}` : key;
    const stored = storedKey === key ? null : await this.repository.byKey(userId, storedKey);
    if (stored) return { ...stored.set, stale: false };

    const setId = newId();
    const createdAt = now.toISOString();
    const documents = passed.map((m): Document => ({
      id: newId(), setId, jobId, kind: m.kind, format: m.format, sizeBytes: m.bytes.length, pages: m.pages, selfCheck: m.selfCheck, createdAt,
      fileName: fileNameOf({ name: content.fitted.resume.name, company: posting.company, kind: m.kind, format: m.format, language }),
      sha256: createHash('sha256').update(m.bytes).digest('hex'),
    }));
    const set = {
      id: setId, jobId, version: await this.repository.nextVersion(userId, jobId), request, title: posting.title, company: posting.company, template: request.template, tone: request.tone, language, model: content.model, documents, createdAt,
      resume: printsResume ? content.fitted.resume : null,
      letter: wants('letter') ? content.letter : null,
      changes: printsResume ? [...content.changes] : [],
      notes: [...(own && wants('resume') ? [OWN_CV] : []), ...(base && !kept ? [CHANGED_SINCE] : []), ...content.notes],
      refused: [...content.refused, ...made.refused],
    };
    return this.store(userId, { set, words: content.words && { ...content.words, writer: WRITER_VERSION }, key: storedKey, stateHash, documentIds: documents.map((d) => d.id), fileIds: [] }, passed, now);
  }

  /** Of two equal requests at once the first to store wins, and both get its set. */
  private async store(userId: string, entry: DocumentSetEntry, made: readonly MadeFile[], now: Date): Promise<DocumentSet> {
    const fileIds: string[] = [];
    for (const m of made) fileIds.push(await this.files.put(userId, m.bytes));
    if (!(await this.repository.insert(userId, { ...entry, fileIds }, now))) for (const id of fileIds) await this.files.remove(userId, id);
    const first = await this.repository.byKey(userId, entry.key);
    if (!first) throw new AppError('conflict');
    return { ...first.set, stale: false };
  }
}

/** A request with the edits of the version that it goes on from; a later word about the same statement counts. @throws AppError validation_failed for too many */
function goingOn(asked: GenerateDocumentsRequest, base: DocumentSetEntry | null): GenerateDocumentsRequest {
  const { posting: _, ...request } = asked;
  const earlier = base?.set.request?.edits ?? [];
  const edits = [...earlier.filter((e) => !asked.edits.some((a) => a.kind === e.kind && a.key === e.key)), ...asked.edits];
  if (edits.length > MOST_EDITS) throw new AppError('validation_failed', undefined, [{ path: 'body.edits', message: `one version holds ${MOST_EDITS} edits, those of the versions before it included` }]);
  return { ...request, edits };
}

/** By which the same request on the same facts finds its set; a letter carries the day. */
function keyOf(jobId: string, { request, base, own, now, stateHash, posting }: Order): string {
  const { basedOn: _, ...choices } = request;
  const words = base?.words && isCurrent(base, stateHash) ? base.set.id : null;
  return digest([WRITER_VERSION, jobId, stateHash, choices, request.language ?? languageOf(posting), words, own?.uploadId ?? null, request.kinds.includes('letter') ? dayOf(now) : null]);
}

/** Whether a version's words still stand: written by this writer, of the facts and the posting of now. */
const isCurrent = ({ words, stateHash }: DocumentSetEntry, now: string): boolean => stateHash === now && (words === null || words.writer === WRITER_VERSION);
const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
const paperOf = (posting: Posting): Paper => (LETTER_PAPER_COUNTRIES.has(posting.places[0]?.countryCode ?? '') ? 'us-letter' : 'a4');
