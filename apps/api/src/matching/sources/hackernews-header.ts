import type { EmploymentType, NormalizedPosting, Place, Salary, Workplace } from '@applywright/contracts';
import { countriesOfArea, isKnownPlace, looksLikeTitle, parsePlaces } from '@applywright/lexicon';
import { isModelOnly, LEFT_OUT, line, readEligibilityText, readEmploymentType, readPlaces, readSalaryText, workplaceIn } from '@applywright/postings';

/** What the first line of a "Who is hiring" comment says by convention: `Company | Role | Place | REMOTE | pay | link`. */
export interface Header {
  readonly company: string | null;
  readonly title: string | null;
  readonly places: Place[];
  readonly workplace: Workplace | null;
  readonly scope: NormalizedPosting['remoteScope'];
  readonly employmentType: EmploymentType | null;
  readonly salary: Salary | null;
}

const MAX_TITLE_CHARS = 150;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s|)\]>]+/gi;
const NOT_REMOTE = /\b(?:no|not|non)[- ]remote\b|\bremote\s?[:=]\s?no\b/i;
const KIND = /\b(?:full|part)[ -]?time\b|\bpermanent\b|\bcontract(?:or)?s?\b|\bfreelance\b|\bintern(?:ship)?s?\b|\btemporary\b|\bft\b|\bpt\b|\bvollzeit\b|\bteilzeit\b|\bcd[id]\b|\bor\b|\band\b/gi;
const ASIDE = /^(?:visa|no visa|relocation|relo|equity|benefits|hiring|apply|website|url|tech|stack|team|series [a-f]|seed)\b|\bvisa\b|\bYC\s?[WSFX]\d{2}\b/i;
/** Trades that are also codes of countries. */
const TRADE_CODE = /^(?:QA|PM|PR|HR|IT|AI|BI|UX|UI|ML|EM|TAM|CS)$/;
const DOMAIN_ASIDE = /[([]\s*(?:[\w-]+\.)+[a-z]{2,12}\/?\s*[)\]]/gi;
const FOUNDER_CLASS = /[([]?\bYC\s?[WSFX]\d{2}\b[)\]]?/gi;

/** Reads the first line; without two parts of the convention it is the title. */
export function readHeader(text: string): Header {
  const parts = partsOf(text);
  if (parts.length < 2) return { company: null, title: titleOf(text), places: [], workplace: null, scope: null, employmentType: null, salary: null };
  const [first = '', ...rest] = parts;
  const roles: string[] = [];
  const unknown: string[] = [];
  const sites: string[] = [];
  const eligible: string[] = [];
  const models: Workplace[] = [];
  let kind: EmploymentType | null = null;
  let salary: Salary | null = null;
  for (const part of rest.map(plain).filter((one) => one !== '')) {
    const pay = readSalaryText(part, { marked: true });
    const model = NOT_REMOTE.test(part) ? 'onsite' : workplaceIn(part);
    const onlyKind = part.replace(KIND, ' ').replace(/[^\p{L}\p{N}]+/gu, '') === '';
    if (pay !== null) salary ??= pay;
    else if (onlyKind) kind ??= kindOf(part);
    else if (TRADE_CODE.test(part) || (looksLikeTitle(part.replace(/\([^)]*\)/g, ' ').trim()) && !isKnownPlace(part))) {
      roles.push(part);
      if (model !== null) models.push(model);
      continue;
    } else if (model !== null) {
      models.push(model);
      const { here, anywhere } = takeApart(part);
      sites.push(...here);
      eligible.push(...anywhere);
    } else if (isPlace(part)) sites.push(...parsePlaces(part).map(({ raw }) => raw));
    else if (!ASIDE.test(part)) unknown.push(part);
    kind ??= pay === null && model === null ? null : kindOf(part);
  }
  const workplace = (['remote', 'hybrid', 'onsite'] as const).find((model) => models.includes(model)) ?? null;
  // A country beside "remote" is where people may live; a town is where the office is.
  const [lands, towns] = workplace === 'remote' ? [sites.filter(isLand), sites.filter((site) => !isLand(site))] : [[], sites];
  return {
    company: companyOf(first),
    title: titleOf(roles[0] ?? unknown[0] ?? text),
    places: readPlaces(towns.map((raw) => ({ raw }))),
    workplace,
    scope: readEligibilityText([...eligible, ...lands].join(', ')).scope,
    employmentType: kind,
    salary,
  };
}

/** By bars; by dashes where there are no bars and enough dashes for three parts. */
function partsOf(text: string): string[] {
  const parts = text.split(/\s*[|｜¦]\s*/).filter((part) => part !== '');
  if (parts.length > 1) return parts;
  const dashed = text.replace(ADDRESS, ' ').split(/\s+[–—•·-]\s+/).filter((part) => part.trim() !== '');
  return dashed.length > 2 && text.length <= 300 ? dashed : parts;
}

/** Without addresses, what was left out, and the brackets that are empty then. */
const plain = (part: string): string => part.replace(ADDRESS, ' ').replaceAll(LEFT_OUT, ' ').replace(/\(\s*\)|\[\s*\]|<\s*>/g, ' ').replace(/\s+/g, ' ').replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '');

function companyOf(part: string): string | null {
  const name = line(plain(part.replace(FOUNDER_CLASS, ' ').replace(DOMAIN_ASIDE, ' ')), 120);
  if (name !== null) return name;
  const address = /https?:\/\/\S+/i.exec(part)?.[0];
  return address !== undefined && URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : null;
}

/** One title: the first sentence of a text that is longer than one. */
function titleOf(text: string): string | null {
  const whole = line(plain(text));
  if (whole === null || whole.length <= MAX_TITLE_CHARS) return whole;
  const sentence = /^.{10,150}?[.!?:](?=\s)/u.exec(whole)?.[0];
  return line(sentence ?? `${whole.slice(0, MAX_TITLE_CHARS - 1).replace(/\s\S*$/, '')}…`);
}

/** "Full-time or contract" is full time to who looks for it. */
const kindOf = (part: string): EmploymentType | null => (/\bfull[ -]?time\b|\bft\b/i.test(part) ? 'full_time' : readEmploymentType(part));

const isPlace = (part: string): boolean => parsePlaces(part).some((place) => place.countryCode !== undefined || isKnownPlace(place.raw)) || countriesOfArea(part) !== null;

const isLand = (site: string): boolean => readEligibilityText(site).scope !== null;

/** "Berlin or REMOTE (EU)": what is a place to go to, and where the people at home may live. */
function takeApart(part: string): { here: string[]; anywhere: string[] } {
  const anywhere: string[] = [];
  const left = part.replace(/\bremot[eo]\b\s*[([]([^)\]]*)[)\]]/gi, (_, inside: string) => {
    anywhere.push(inside);
    return ' Remote ';
  }).replace(/[([]([^)\]]*)[)\]]/g, (_, inside: string) => (isModelOnly(inside) || /\d|\bdays?\b|\bweek|\boffice\b/i.test(inside) ? ' ' : ` ${inside} `));
  const here: string[] = [];
  for (const piece of left.split(/\s*(?:[;/+&]|\bor\b|\band\b|\boder\b)\s*/i)) {
    if (isModelOnly(piece)) continue;
    const bare = plain(piece.replace(KIND, ' ').replace(/\b(?:on-?\s?site|hybrid|in[ -]office|in[ -]person)\b(?:\s+in\b)?/gi, ' '));
    if (workplaceIn(piece) === 'remote') anywhere.push(bare.replace(/\b(?:fully|100 ?%|remot[eo]|in|within|from|work from home)\b/gi, ' ').replace(/[()[\]:–—-]/g, ' ').replace(/\s+/g, ' ').trim());
    else if (bare !== '' && !isModelOnly(bare)) here.push(bare);
  }
  return { here, anywhere: anywhere.filter((text) => text !== '') };
}
