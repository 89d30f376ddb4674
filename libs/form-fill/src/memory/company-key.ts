import { plain } from '../plain-text';

const LEGAL = new Set('gmbh ag se kg kgaa ohg ug ev mbh co inc incorporated llc llp ltd limited plc corp corporation company bv nv sa sas sarl srl spa sl sau oy oyj ab as asa aps pty pte kk lda'.split(' '));

/** The name of an employer without its legal form, so that "Balk B.V." and "Balk" are one. */
export function companyKey(name: string): string {
  const words = plain(name).replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1').replace(/[.,()&+"'/-]+/g, ' ').split(/\s+/).filter((w) => w !== '');
  const kept = words.filter((w, i) => i === 0 || !LEGAL.has(w));
  return kept.join(' ');
}
