import { AppError } from '@applywright/contracts';

/** Each language more costs about as much time again; three are what the request allows too. */
const MOST = 3;

/**
 * The languages that a CV is read in, with their files: those asked for, else those installed, English first, which most CVs have words of.
 * @throws AppError ocr_unavailable when one that is asked for is not installed, or none is
 */
export function chooseLanguages(installed: ReadonlyMap<string, string>, asked: readonly string[] | undefined): Map<string, string> {
  const missing = (asked ?? []).filter((language) => !installed.has(language));
  if (missing.length > 0) throw new AppError('ocr_unavailable', `The language data of ${missing.join(', ')} is not installed on this server.`);
  const names = asked?.length ? asked : [...installed.keys()].sort((a, b) => Number(b === 'eng') - Number(a === 'eng') || a.localeCompare(b));
  if (names.length === 0) throw new AppError('ocr_unavailable');
  return new Map(names.slice(0, MOST).map((language) => [language, installed.get(language)!]));
}
