import { language } from '../session/language';

const format = new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });

/** A day and an hour, in the person's own time: “3 May 2026, 14:05”. */
export const momentWords = (instant: string): string => format.format(new Date(instant));
