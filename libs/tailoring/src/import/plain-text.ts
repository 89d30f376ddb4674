/** The tags that editors of résumés write; anything else in angle brackets (`vector<int>`) is text. */
const TAG = /<\/?(?:p|br|div|span|ul|ol|li|b|strong|i|em|u|s|a|h[1-6]|img|font|table|tbody|thead|tr|td|th|blockquote|pre|code|hr|sub|sup|mark|small|svg|iframe|object|embed|link|meta|form|input|button)(?:\s[^<>]*|\s*\/)?>/gi;
const UNSEEN = /<(script|style)(?:\s[^<>]*)?>[\s\S]*?<\/\1\s*>|<\/?(?:script|style)(?:\s[^<>]*)?>|<!--[\s\S]*?-->/gi;
const LINE_END = /<(?:br\s*\/?|\/(?:p|div|li|ul|ol|h[1-6]|tr|blockquote|pre))>/gi;
const ITEM = /<li(?:\s[^<>]*)?>/gi;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…', bull: '•', rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“', euro: '€', auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', eacute: 'é', egrave: 'è', agrave: 'à', ccedil: 'ç', ntilde: 'ñ' };

const isMarkup = (text: string): boolean => text.includes('<') && (text.search(TAG) >= 0 || text.search(UNSEEN) >= 0);

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

/** What stores, file names and fonts each treat in their own way: control characters and halves of characters. */
const sound = (text: string): string => text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[^\P{Cc}\n\t]|[\p{Surrogate}\ufeff]/gu, '');

/** A text of another program as plain text: markup is taken off where there is any, list items begin with a bullet. */
export function plainText(text: string): string {
  if (!isMarkup(text)) return sound(text).trim();
  const plain = decoded(text.replace(UNSEEN, '').replace(ITEM, '\n• ').replace(LINE_END, '\n').replace(TAG, ''));
  return sound(plain).replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}

const BULLET = /^\s*(?:[•·▪◦‣●○■□►▸✓✔➢➤*–—-]|\d{1,2}[.)])\s+(?=\S)/u;

/** Splits a description into its running text and its bullet points; a line without a bullet below a point goes on with it. */
export function splitPoints(text: string): { text: string; points: string[] } {
  const running: string[] = [];
  const points: string[] = [];
  let open = false;
  for (const line of text.split('\n')) {
    if (BULLET.test(line)) {
      points.push(line.replace(BULLET, '').trim());
      open = true;
    } else if (line.trim() === '') open = false;
    else if (open) points.push(`${points.pop() ?? ''} ${line.trim()}`.trim());
    else running.push(line.trim());
  }
  return { text: running.join('\n').trim(), points: points.filter(Boolean) };
}

/** Whether a text came as HTML with a list in it. */
export const hasListMarkup = (text: string): boolean => /<li[\s>]/i.test(text);
