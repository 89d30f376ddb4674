import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppError, factsOf, isPublishable, type Document, type DocumentFormat, type DocumentKind, type DocumentSet, type Fact, type GenerateDocumentsRequest, type LanguageCode, type LetterContent, type Posting, type ResumeContent, type SelfCheck } from '@applywright/contracts';
import { layoutLetter, layoutResume, letterStrings, namedSkills, sheetStrings, tailorResume, type Refusal, type TailoredResume, withoutFacts, writeLetter } from '@applywright/tailoring';
import { Types } from 'mongoose';
import { MatchingService } from '../matching/matching.service';
import { Clock } from '../platform/clock';
import { DocxWriter } from '../platform/docx/docx-writer';
import { FileVault } from '../platform/files/file-vault';
import { PdfPrinter, type Paper, type PrintedPdf, type PrintLook } from '../platform/pdf/pdf-printer';
import { Metrics } from '../platform/telemetry/metrics';
import { TextModel } from '../platform/text-model/text-model';
import { ProfilesService } from '../profiles/profiles.service';
import { DocumentsRepository, type DocumentSetEntry } from './documents.repository';
import { fileNameOf } from './file-name';
import { SelfChecker } from './self-check';

/** Raised when templates or sentences change, so that an old set is not taken for a new one. */
const WRITER_VERSION = 1;
const LETTER_PAPER_COUNTRIES = new Set(['US', 'CA']);
const newId = (): string => new Types.ObjectId().toHexString();
const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url');

interface MadeFile {
  readonly kind: DocumentKind;
  readonly format: DocumentFormat;
  readonly bytes: Uint8Array;
  readonly pages: number | null;
  readonly selfCheck: SelfCheck;
}

@Injectable()
export class DocumentsService {
  constructor(
    private readonly repository: DocumentsRepository,
    private readonly profiles: ProfilesService,
    private readonly matching: MatchingService,
    private readonly printer: PdfPrinter,
    private readonly docx: DocxWriter,
    private readonly checker: SelfChecker,
    private readonly model: TextModel,
    private readonly files: FileVault,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
  ) {}

  /**
   * Writes, gates, prints and re-reads the documents for a posting. The same request on the same facts and
   * posting gives the stored set. A file that fails its self-check is not stored; when none passes, the call fails.
   * @throws AppError profile_missing, name_missing, not_found, document_check_failed
   */
  async generate(userId: string, jobId: string, request: GenerateDocumentsRequest): Promise<DocumentSet> {
    const posting = await this.matching.getPosting(userId, jobId);
    const { facts } = await this.profiles.getProfile(userId);
    if (!factsOf(facts, 'name').some(isPublishable)) throw new AppError('name_missing');
    const now = this.clock.now();
    const today = now.toISOString().slice(0, 10);
    const language = request.language ?? languageOf(posting);
    const stateHash = digest(stateOf(facts, posting));
    const key = digest([WRITER_VERSION, this.model.name, jobId, stateHash, request, language, request.kinds.includes('letter') ? today : null]);
    const stored = await this.repository.byKey(userId, key);
    if (stored) return { ...stored.set, stale: false };

    const look: PrintLook = { template: request.template, pageLimit: request.pageLimit, paper: paperOf(posting) };
    const tailored = tailorResume({ facts, posting, wantedSkills: namedSkills(facts, posting), options: { pageLimit: request.pageLimit, language } });
    const { resume, printed } = await this.fitResume(tailored, look);
    const { content: letter, refused } = writeLetter({ facts, posting, resume, tone: request.tone, language, today });
    const made = await this.make(request, look, resume, printed, letter);
    const passed = made.filter((m) => m.selfCheck.ok);
    for (const m of made) this.metrics.documents.inc({ kind: m.kind, format: m.format, result: m.selfCheck.ok ? 'ok' : 'refused' });
    if (passed.length === 0) throw new AppError('document_check_failed');

    const setId = newId();
    const createdAt = now.toISOString();
    const documents = passed.map((m): Document => ({
      id: newId(), setId, jobId, kind: m.kind, format: m.format, sizeBytes: m.bytes.length, pages: m.pages, selfCheck: m.selfCheck, createdAt,
      fileName: fileNameOf({ name: resume.name, company: posting.company, kind: m.kind, format: m.format, language }),
      sha256: createHash('sha256').update(m.bytes).digest('hex'),
    }));
    const set = {
      id: setId, jobId, title: posting.title, company: posting.company, template: request.template, tone: request.tone, language, model: this.model.name, documents, createdAt,
      resume: request.kinds.includes('resume') ? resume : null,
      letter: request.kinds.includes('letter') ? letter : null,
      refused: [...tailored.refused, ...refused, ...made.filter((m) => !m.selfCheck.ok).map(refusedFile)],
    };
    return this.store(userId, { set, key, stateHash, documentIds: documents.map((d) => d.id), fileIds: [] }, passed, now);
  }

  async list(userId: string, jobId: string | undefined): Promise<DocumentSet[]> {
    const entries = await this.repository.list(userId, jobId);
    if (entries.length === 0) return [];
    const { facts } = await this.profiles.getProfile(userId);
    const hashes = new Map<string, string | null>();
    for (const { set } of entries) {
      if (hashes.has(set.jobId)) continue;
      const posting = await this.postingOrNull(userId, set.jobId);
      hashes.set(set.jobId, posting ? digest(stateOf(facts, posting)) : null);
    }
    return entries.map(({ set, stateHash }) => ({ ...set, stale: hashes.get(set.jobId) !== stateHash }));
  }

  /** @throws AppError not_found for a file that is not there or not this user's */
  async file(userId: string, documentId: string): Promise<{ fileName: string; format: DocumentFormat; bytes: Buffer }> {
    const entry = await this.repository.byDocument(userId, documentId);
    const at = entry?.documentIds.indexOf(documentId) ?? -1;
    const document = entry?.set.documents.find((d) => d.id === documentId);
    const fileId = entry?.fileIds[at];
    if (!document || !fileId) throw new AppError('not_found');
    return { fileName: document.fileName, format: document.format, bytes: await this.files.get(userId, fileId) };
  }

  /** Prints the résumé; while it is too long at the smallest type, leaves out the least useful statements (bisection over their number). */
  private async fitResume({ content, trimOrder }: TailoredResume, look: PrintLook): Promise<{ resume: ResumeContent; printed: PrintedPdf }> {
    const attempt = async (drop: number): Promise<{ resume: ResumeContent; printed: PrintedPdf }> => {
      const resume = drop === 0 ? content : withoutFacts(content, new Set(trimOrder.slice(0, drop)));
      return { resume, printed: await this.printer.printResume(resume, look) };
    };
    let best = await attempt(0);
    if (best.printed.pages <= look.pageLimit || trimOrder.length === 0) return best;
    let low = 1;
    let high = trimOrder.length;
    best = await attempt(high);
    while (low < high) {
      const middle = (low + high) >> 1;
      const tried = await attempt(middle);
      if (tried.printed.pages <= look.pageLimit) [best, high] = [tried, middle];
      else low = middle + 1;
    }
    return best;
  }

  private async make(request: GenerateDocumentsRequest, look: PrintLook, resume: ResumeContent, printed: PrintedPdf, letter: LetterContent): Promise<MadeFile[]> {
    const out: MadeFile[] = [];
    const pdf = request.formats.includes('pdf');
    const docx = request.formats.includes('docx');
    if (request.kinds.includes('resume')) {
      const expected = sheetStrings(layoutResume(resume));
      if (pdf) out.push({ kind: 'resume', format: 'pdf', ...printed, selfCheck: await this.checker.pdf(printed.bytes, expected) });
      if (docx) out.push(await this.word('resume', await this.docx.writeResume(resume, look), expected));
    }
    if (request.kinds.includes('letter')) {
      const expected = letterStrings(layoutLetter(letter));
      if (pdf) {
        const page = await this.printer.printLetter(letter, { ...look, pageLimit: 1 });
        out.push({ kind: 'letter', format: 'pdf', ...page, selfCheck: await this.checker.pdf(page.bytes, expected) });
      }
      if (docx) out.push(await this.word('letter', await this.docx.writeLetter(letter, look), expected));
    }
    return out;
  }

  private async word(kind: DocumentKind, bytes: Uint8Array, expected: readonly string[]): Promise<MadeFile> {
    return { kind, format: 'docx', bytes, pages: null, selfCheck: await this.checker.docx(bytes, expected) };
  }

  /** Of two equal requests at once the first to store wins, and both get its set. */
  private async store(userId: string, entry: DocumentSetEntry, made: readonly MadeFile[], now: Date): Promise<DocumentSet> {
    const fileIds: string[] = [];
    for (const m of made) fileIds.push(await this.files.put(userId, m.bytes));
    if (await this.repository.insert(userId, { ...entry, fileIds }, now)) return { ...entry.set, stale: false };
    for (const id of fileIds) await this.files.remove(userId, id);
    const first = await this.repository.byKey(userId, entry.key);
    if (!first) throw new AppError('conflict');
    return { ...first.set, stale: false };
  }

  private async postingOrNull(userId: string, jobId: string): Promise<Posting | null> {
    try {
      return await this.matching.getPosting(userId, jobId);
    } catch (error) {
      if (error instanceof AppError && error.code === 'not_found') return null;
      throw error;
    }
  }
}

/** What the content depends on: publishable facts without their history, and the words of the posting. */
const stateOf = (facts: readonly Fact[], posting: Posting): unknown => [
  facts.filter(isPublishable).map(({ id, kind, value, parentId }) => [id, kind, value, parentId]),
  posting.title, posting.company, posting.contentHash,
];

const languageOf = (posting: Posting): LanguageCode => (posting.language?.toLowerCase().startsWith('de') ? 'de' : 'en');
const paperOf = (posting: Posting): Paper => (LETTER_PAPER_COUNTRIES.has(posting.places[0]?.countryCode ?? '') ? 'us-letter' : 'a4');
const refusedFile = (m: MadeFile): Refusal => ({ text: `${m.kind}.${m.format}`, reason: `The file did not pass its own check: ${m.selfCheck.checks.filter((c) => !c.ok).map((c) => `${c.name}: ${c.detail}`).join('; ')}` });
