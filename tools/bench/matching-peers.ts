import type { PostingForIndex } from '@applywright/matching';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { milliseconds } from './timing';

export interface PeerResult {
  name: string;
  version: string;
  buildMs: number;
  /** By processor time: what compares on a busy machine. */
  msPerUser: number;
  usersMeasured: number;
}

/** Words of a peer's query, space-separated. */
type Query = string;
const measured = (queries: readonly Query[], search: (query: Query) => number): { msPerUser: number; usersMeasured: number } => {
  if (queries.reduce((sum, query) => sum + search(query), 0) === 0) throw new Error('a peer finds nothing at all');
  const { cpuMs } = milliseconds(() => queries.forEach((query) => search(query)));
  return { msPerUser: cpuMs / queries.length, usersMeasured: queries.length };
};

/** flexsearch as it recommends itself for full text: forward or strict tokenizer aside, whole words, any of the terms (`suggest`), the best 200. It ranks by place in the text, not by BM25. */
export const flexsearch = (postings: readonly PostingForIndex[], queries: readonly Query[], version: string): PeerResult => {
  const index = new FlexSearch.Index({ tokenize: 'strict', resolution: 9 });
  const { ms } = milliseconds(() => postings.forEach((posting, at) => index.add(at, `${posting.title} ${posting.descriptionText}`)));
  return { name: 'flexsearch', version, buildMs: ms, ...measured(queries, (query) => index.search(query, { limit: 200, suggest: true }).length) };
};

/** minisearch with its defaults (BM25+), any of the terms. */
export const minisearch = (postings: readonly PostingForIndex[], queries: readonly Query[], version: string): PeerResult => {
  const index = new MiniSearch({ fields: ['title', 'descriptionText'] });
  const { ms } = milliseconds(() => index.addAll(postings));
  return { name: 'minisearch', version, buildMs: ms, ...measured(queries, (query) => index.search(query, { combineWith: 'OR' }).slice(0, 200).length) };
};
