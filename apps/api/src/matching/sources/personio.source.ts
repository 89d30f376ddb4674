import type { DropReason, EmploymentType, NormalizedPosting } from '@applywright/contracts';
import { employmentInTitle, isRow, line, rawText, readEmploymentType, readInstant, readLevel, readPlaces, readRemoteScope, readXml, rowsOf, workplaceIn, workplaceInTitle, xmlChild, xmlChildren, xmlText, type Row, type XmlElement } from '@applywright/postings';
import { BOARD_HOSTS } from './board-hosts';
import { collectRows, samplesOf } from './collect-rows';
import { askSource, boardUrl, isLoopback, UNCHANGED, type SourceAnswer, type Vendor } from './fetch-source';
import { finishPosting } from './finish-posting';
import { CompanyBoards, SourceFailure, type BoardLook, type BoardRef, type Collected, type SourceDeps, type Validators } from './job-source';
import { sectionsHtml } from './sections-html';

const [MAIN, OTHER] = BOARD_HOSTS.personio.map((host) => host.slice('*.'.length)) as [string, string];
const VENDOR: Vendor = { source: 'personio', hosts: [MAIN, OTHER], perCompany: true };
const FIELDS = ['id', 'subcompany', 'office', 'department', 'recruitingCategory', 'name', 'employmentType', 'seniority', 'schedule', 'occupationCategory', 'createdAt'] as const;

/** Personio's feed of positions: XML on the company's own host, which ends in `.de` or `.com`. A company has to open it; 404 where it has not. */
export class PersonioSource extends CompanyBoards {
  readonly name = 'personio';

  constructor(private readonly deps: SourceDeps) {
    super();
  }

  async collect(board: BoardRef, known?: Validators): Promise<Collected> {
    const { at, answer } = await this.ask(board, known);
    if (answer.unchanged) return UNCHANGED;
    return { ...await collectRows(this.name, at, this.positions(at, answer.text), false, normalisePersonio), validators: answer.validators };
  }

  async look(board: BoardRef): Promise<BoardLook | null> {
    try {
      const { at, answer } = await this.ask(board);
      const positions = answer.unchanged ? [] : this.positions(at, answer.text);
      if (positions.length === 0) return null;
      const companies = new Set(positions.map((position) => line(position['subcompany'])));
      return { company: companies.size === 1 ? ([...companies][0] ?? null) : null, openings: positions.length, samples: samplesOf(positions, (position) => [position['name'], position['office']]) };
    } catch (error) {
      if (error instanceof SourceFailure && error.reason === 'unknown_board') return null;
      throw error;
    }
  }

  /** Where nobody says on which of the two hosts a company is, the second is asked when the first does not know it. */
  private async ask(board: BoardRef, known?: Validators): Promise<{ at: BoardRef; answer: SourceAnswer }> {
    const read = async (at: BoardRef): Promise<{ at: BoardRef; answer: SourceAnswer }> => ({ at, answer: await askSource(this.deps, this.name, at.token, boardUrl(this.deps, VENDOR, at, () => '/xml?language=en'), { known, accept: 'xml' }) });
    try {
      return await read(board);
    } catch (error) {
      if (board.baseUrl !== undefined || !(error instanceof SourceFailure) || error.reason !== 'unknown_board') throw error;
      return read({ ...board, baseUrl: `https://${board.token}.${OTHER}` });
    }
  }

  private positions(board: BoardRef, text: string): Row[] {
    const root = readXml(text);
    if (root === null) throw new SourceFailure(this.name, 'not_xml', board.token);
    if (root.name !== 'workzag-jobs') throw new SourceFailure(this.name, 'wrong_shape', board.token);
    return xmlChildren(root, 'position').map(positionOf);
  }
}

function positionOf(position: XmlElement): Row {
  const offices = xmlChild(position, 'additionalOffices');
  const texts = xmlChild(position, 'jobDescriptions');
  return {
    ...Object.fromEntries(FIELDS.map((name) => [name, xmlText(position, name)])),
    additionalOffices: offices ? xmlChildren(offices, 'office').map(({ text }) => text) : [],
    jobDescriptions: texts ? xmlChildren(texts, 'jobDescription').map((part) => ({ name: xmlText(part, 'name'), value: xmlText(part, 'value') })) : [],
  };
}

/** One `<position>`, its elements as fields. The feed names no address: it follows from host and id. */
export function normalisePersonio(row: unknown, board: BoardRef): NormalizedPosting | DropReason {
  if (!isRow(row)) return 'not_a_row';
  const title = line(row['name']);
  const id = line(row['id'], 200);
  const more = Array.isArray(row['additionalOffices']) ? row['additionalOffices'] : [];
  const offices = [row['office'], ...more].map((office) => line(office, 200));
  const places = readPlaces(offices.map((raw) => ({ raw })));
  // An id of anything but digits is no part of an address.
  const url = id !== null && /^\d+$/.test(id) ? `${hostOf(board)}/job/${id}` : null;
  return finishPosting('personio', board, {
    id,
    title,
    company: line(row['subcompany']),
    places,
    workplace: offices.map(workplaceIn).find((found) => found !== null) ?? workplaceInTitle(title),
    remoteScope: readRemoteScope(offices, places),
    employmentType: employmentOf(row) ?? employmentInTitle(title),
    seniority: readLevel(row['seniority']),
    department: line(row['department']),
    industry: line(rawText(row['occupationCategory']).replaceAll('_', ' ')),
    salary: null,
    html: sectionsHtml(rowsOf(row['jobDescriptions']).map(({ name, value }) => ({ title: name, html: value }))),
    url,
    applyUrl: url,
    postedAt: readInstant(row['createdAt']),
    updatedAt: null,
    expiresAt: null,
  });
}

const hostOf = ({ token, baseUrl }: BoardRef): string => (isLoopback(baseUrl) ? `${baseUrl}/${token}` : (baseUrl?.replace(/\/+$/, '') ?? `https://${token}.${MAIN}`));

/** The kind of contract tells internships and the like; between full and part time the schedule decides, and "full or part time" leaves it open. */
function employmentOf(row: Row): EmploymentType | null {
  const kind = readEmploymentType(row['employmentType']);
  if (kind !== null && kind !== 'full_time') return kind;
  const schedule = rawText(row['schedule']);
  return /\bor\b/i.test(schedule.replace(/[-_]/g, ' ')) ? null : (readEmploymentType(schedule.replaceAll('_', ' ')) ?? kind);
}
