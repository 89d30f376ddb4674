import type { AdapterName } from '@applywright/contracts';

/** A posting of a board by the names that the board's adapter stores it under. */
export interface BoardPosting {
  readonly source: AdapterName;
  readonly board: string;
  readonly externalId: string;
}

const TOKEN = '([A-Za-z0-9][A-Za-z0-9._-]{0,99})';
const UUID = '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})';
const SHAPES: readonly (readonly [AdapterName, RegExp])[] = [
  ['greenhouse', new RegExp(`^(?:boards|job-boards)(?:\\.eu)?\\.greenhouse\\.io/${TOKEN}/jobs/(\\d+)`, 'i')],
  ['lever', new RegExp(`^jobs(?:\\.eu)?\\.lever\\.co/${TOKEN}/${UUID}`, 'i')],
  ['ashby', new RegExp(`^jobs\\.ashbyhq\\.com/${TOKEN}/${UUID}`, 'i')],
  ['smartrecruiters', new RegExp(`^jobs\\.smartrecruiters\\.com/${TOKEN}/(\\d+)`, 'i')],
  ['personio', /^([a-z0-9-]{1,63})\.jobs\.personio\.(?:de|com)\/job\/(\d+)/i],
  ['workable', new RegExp(`^apply\\.workable\\.com/${TOKEN}/j/([0-9A-F]{6,12})`, 'i')],
];

/** The posting that an address of one of the known boards names, or null. */
export function boardPostingAt(address: string): BoardPosting | null {
  const { host, pathname, protocol } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  for (const [source, shape] of SHAPES) {
    const found = shape.exec(host + pathname);
    if (found?.[1] !== undefined && found[2] !== undefined) return { source, board: found[1], externalId: found[2] };
  }
  return null;
}
