const MODEL_WORDS =
  /\b100 ?%|\b(?:(?:no|not) (?=remote)|fully|remote|remoto|remota|remotely|remote-?first|hybrid\w*|híbrid[oa]|hybride|on-?\s?site|in[ -]?office|in[ -]person|home[ -]?office|home[ -]?based|mobile(?:s)? arbeiten|distributed|flexible|telecommute|work from (?:home|anywhere)|wfh|worldwide|weltweit|anywhere|global(?:ly)?|multiple|various|several|diverse|mehrere|verschiedene|any|all|locations?|standorte?|first|only|based|within|option(?:al)?|possible|möglich|eligible|friendly|télétravail|teletrabajo|vor ort|présentiel|presencial|or|and|oder|und|in|the|n\/a|tbd)\b/gi;

/** A location text without the words for how and where one works: what is left names a place, or nothing. */
export const withoutModelWords = (raw: string): string => raw.replace(MODEL_WORDS, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Whether a location text names only a work model ("Hybrid", "Remote, worldwide") and no place. */
export const isModelOnly = (raw: string): boolean => withoutModelWords(raw) === '';
