import { boardUrl, type Vendor } from './fetch-source';
import { SourceFailure, type BoardRef, type SourceDeps } from './job-source';

/** The one board of a source that has no boards. */
export const FEED_TOKEN = 'all';

/**
 * The address of a request to a feed.
 * @throws SourceFailure `bad_board_name`, `address_refused`, or `unknown_board` for a token other than "all", before anything is sent
 */
export function feedUrl(deps: SourceDeps, vendor: Vendor, board: BoardRef, path: string): URL {
  const url = boardUrl(deps, vendor, board, () => path);
  if (board.token !== FEED_TOKEN) throw new SourceFailure(vendor.source, 'unknown_board', board.token);
  return url;
}
