import type { Place } from '@applywright/contracts';
import { parsePlace } from '@applywright/lexicon';
import { isModelOnly } from './model-words';
import { remembered } from './remembered';

const INTRO = /^(?:(?:multiple|various|several|all|mehrere|verschiedene|diverse)\s)?(?:office\s)?(?:locations?|standorte?n?|einsatzorte?|arbeitsorte?|lieux?(?: de travail)?|sites?|ubicaci[oó]n(?:es)?|sedi|sede|lokalizacja)\s*[:–-]\s*/i;
const BETWEEN = /\s*(?:[;|\n•·]|\s\/\s|\s\+\s|\s&\s(?=\p{Lu})|(?<!\p{L})(?:or|oder|ou|eller|lub)(?!\p{L})|\s(?:o|and|und|et|y|e|i|en)\s(?=\p{Lu}))\s*/u;
/** Names that hold one of the words above: splitting must not lose what the whole text says. */
const JOINED = /\b(?:and|und|et|y|of|&)\b/i;
const AROUND = /^[\s,;:/|&+–—-]+|[\s,;:/|&+–—-]+$/g;
const MAX_PARTS = 50;

/**
 * The places that a location text lists ("Austin, TX; Denver, CO", "Wien oder Graz", "Berlin, Hamburg, München", "Köln/Bonn"),
 * each with the region and country that stand beside it. A text of one place is given back as it is.
 */
export const splitPlaces = remembered((raw: string): readonly string[] => {
  const text = raw.replace(INTRO, '');
  const parts = text.split(BETWEEN).map((part) => part.replace(AROUND, '')).filter((part) => part !== '');
  const whole = parsePlace(text);
  const isOne = parts.length > 1 && JOINED.test(text) && whole.countryCode !== undefined && parts.some((part) => !isModelOnly(part) && parsePlace(part).countryCode === undefined);
  const listed = (isOne ? [text] : parts).flatMap(groupsOf);
  return listed.length < 2 ? [listed.length === 1 && text !== raw ? listed[0]! : raw.trim()] : listed.slice(0, MAX_PARTS);
});

/** A list by commas or slashes: a new place begins with each town that the ones before do not explain. */
function groupsOf(part: string): string[] {
  if (part.includes('(')) return [part];
  // In Dutch "of" is "or"; "King of Prussia" is a town.
  const dutch = part.split(/\sof\s/);
  if (dutch.length > 1 && dutch.every(isTown)) return dutch;
  const slashed = part.split('/').map((piece) => piece.trim());
  if (slashed.length > 1 && slashed.every(isTown)) return slashed;
  const segments = part.split(/,\s*/).filter((segment) => segment.trim() !== '');
  if (segments.length < 2) return [part];
  const groups: string[][] = [];
  let current: Place | undefined;
  for (const segment of segments) {
    const group = groups.at(-1);
    const alone = parsePlace(segment);
    const joined = group === undefined ? undefined : parsePlace([...group, segment].join(', '));
    const begins = group === undefined || (current !== undefined && isTown(segment) && isSettled(current) && !explains(current, joined, alone));
    if (begins) {
      groups.push([segment]);
      current = alone;
    } else {
      group.push(segment);
      current = joined;
    }
  }
  return groups.map((group) => group.join(', '));
}

const isTown = (text: string): boolean => {
  const { city, countryCode } = parsePlace(text);
  return city !== undefined && countryCode !== undefined;
};
const isSettled = ({ city, countryCode }: Place): boolean => city !== undefined && countryCode !== undefined;

/** Whether the segment says no more than where the town before it lies ("New York, New York", "Brooklyn, New York", "Singapore, Singapore"). */
const explains = (before: Place, joined: Place | undefined, alone: Place): boolean =>
  alone.city === before.city || (joined !== undefined && joined.city === before.city && isRegionName(joined, alone));

/** "New York" is a state as much as a town; "Newark" beside "New York" is another town of the same state. */
const isRegionName = ({ region }: Place, { city }: Place): boolean => region !== undefined && city !== undefined && (region === city || region.startsWith(`${city} `));
