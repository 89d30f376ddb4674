import { readFile, writeFile } from 'node:fs/promises';
import { checkClaims } from '@applywright/tailoring';
import { claimsOf, CLAIMS_CORPUS, NEWER_TRADES, type CorpusClaim } from '../../libs/tailoring/src/gate/corpus';
import { asMarkdown, asText, countByKind, type JudgedClaim } from './claim-kinds';

interface Row {
  readonly id: string;
  readonly facts: readonly { id: string; text: string }[];
  readonly sentence: string;
  readonly cites: readonly string[];
  readonly kind?: string;
  readonly gold?: 'supported' | 'unsupported';
}

const USAGE = `usage: npm run eval:claims                                       the claims of this repository, a table for each kind
       npm run eval:claims -- --kinds [CLAIMS.jsonl]            the same as Markdown, or of a file with gold
       npm run eval:claims -- --wrong [CLAIMS.jsonl]            every sentence that was judged wrongly, with the reasons
       npm run eval:claims -- CLAIMS.jsonl PRED.jsonl           judges each row and writes {id, verdict, reasons}`;

/** Runs the claim gate over our own corpus or over a file of claims. @returns the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const flags = args.filter((a) => a.startsWith('--'));
  const [from, to, ...more] = args.filter((a) => !a.startsWith('--'));
  if (more.length > 0 || flags.length > 1 || flags.some((f) => f !== '--kinds' && f !== '--wrong') || (flags.length > 0 && to !== undefined) || (flags.length === 0 && from !== undefined && to === undefined)) {
    console.error(USAGE);
    return 2;
  }
  const today = new Date().toISOString().slice(0, 10);
  if (from !== undefined && to !== undefined) {
    const rows = await readRows(from);
    const out = rows.map((row) => {
      const { supported, reasons } = judge(row, today);
      return JSON.stringify({ id: row.id, verdict: supported ? 'supported' : 'unsupported', reasons });
    });
    await writeFile(to, `${out.join('\n')}\n`);
    console.log(`${rows.length} claims judged, written to ${to}`);
    return 0;
  }
  const sets = from === undefined ? [judged('the trades the gate was made with', claimsOf(CLAIMS_CORPUS), today), judged('trades written without sight of it', claimsOf(NEWER_TRADES), today)] : [judged(from, (await readRows(from)).map(fromRow), today)];
  for (const { name, claims } of sets) {
    if (flags.includes('--wrong')) console.log(wrongOnes(name, claims));
    else console.log((flags.includes('--kinds') ? asMarkdown : asText)(name, countByKind(claims)));
  }
  return 0;
}

const readRows = async (file: string): Promise<Row[]> => (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Row);

function judge({ sentence, cites, facts }: Pick<Row, 'sentence' | 'cites' | 'facts'>, today: string): { supported: boolean; reasons: readonly string[] } {
  const [verdict] = checkClaims([{ sentence, factIds: cites }], facts, { today });
  return { supported: verdict?.supported === true, reasons: verdict?.reasons ?? [] };
}

type Judged = JudgedClaim & { readonly sentence: string; readonly reasons: readonly string[] };
type Goldened = Pick<CorpusClaim, 'kind' | 'honest' | 'sentence' | 'cites' | 'facts'>;

function fromRow({ id, kind, gold, ...row }: Row): Goldened {
  if (gold === undefined) throw new Error(`${id} has no gold: name a second file to have its claims judged without`);
  return { ...row, kind: kind ?? (gold === 'supported' ? 'ok-unnamed' : 'unnamed'), honest: gold === 'supported' };
}

function judged(name: string, claims: readonly Goldened[], today: string): { name: string; claims: Judged[] } {
  return { name, claims: claims.map((claim) => ({ kind: claim.kind, honest: claim.honest, sentence: claim.sentence, ...judge(claim, today) })) };
}

const wrongOnes = (name: string, claims: readonly Judged[]): string =>
  [`${name}:`, ...claims.filter((c) => c.supported !== c.honest).map((c) => `${c.honest ? 'refused' : 'PASSED'}  ${c.kind}  ${c.sentence}${c.reasons.length > 0 ? `  [${c.reasons.join('; ')}]` : ''}`), ''].join('\n');
