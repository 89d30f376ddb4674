import { decodeOnce } from '../normalise/html';

/**
 * The value of a JSON text as pages hold it: wrapped in comments or CDATA, with raw line breaks and stray quotes inside strings, wrong escapes,
 * comments, trailing commas, or HTML-escaped as a whole. Undefined where no value can be made out.
 */
export function readJsonText(text: string): unknown {
  const bare = unwrapped(text);
  return parse(bare) ?? parse(repaired(bare)) ?? (ESCAPED.test(bare.slice(0, 200)) ? unescapedValue(bare) : undefined);
}

const ESCAPED = /^\s*[[{]+\s*(?:&quot;|&#34;|&#x22;)/i;

function unescapedValue(text: string): unknown {
  const decoded = decodeOnce(text);
  return parse(decoded) ?? parse(repaired(decoded));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const MAX_WRAPPERS = 12;

/** Without byte order mark, comment and CDATA marks around the value, and what a script would end with. */
function unwrapped(text: string): string {
  let bare = text.replace(/^\ufeff/, '').trim();
  for (let before = '', times = 0; before !== bare && times < MAX_WRAPPERS; times++) {
    before = bare;
    bare = bare.replace(/^(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)/, '').trim();
    for (const end of ['-->', ']]>', '//', '/*', '*/', ';']) if (bare.endsWith(end)) bare = bare.slice(0, -end.length).trimEnd();
  }
  return bare;
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** One pass over a text that is not JSON, mending what is often wrong with it. */
function repaired(text: string): string {
  const out: string[] = [];
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (inString) {
      if (char === '\\') {
        const next = text.charAt(at + 1);
        if (next === 'u' ? /^[0-9a-f]{4}/i.test(text.slice(at + 2, at + 6)) : next !== '' && '"\\/bfnrt'.includes(next)) out.push(`\\${next}`);
        else if (next === "'") out.push(next);
        else {
          out.push('\\\\');
          continue;
        }
        at++;
      } else if (char === '"' && closes(text, at + 1)) {
        inString = false;
        out.push(char);
      } else out.push(char === '"' ? '\\"' : char < ' ' ? (ESCAPES[char] ?? ' ') : char);
      continue;
    }
    if (char === '"') inString = true;
    if (char === '/' && (text[at + 1] === '/' || text[at + 1] === '*')) {
      const end = text[at + 1] === '/' ? text.indexOf('\n', at) : text.indexOf('*/', at) + 1;
      at = end <= 0 ? text.length : end;
      continue;
    }
    if ((char === '}' || char === ']') && lastMeant(out) >= 0) out.length = lastMeant(out);
    out.push(char);
  }
  return out.join('');
}

/** Whether a quote ends its string: what comes after it is what comes after a string. */
function closes(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at >= text.length || /[,:}\]]/.test(text.charAt(at));
}

/** Where the output is to be cut so that no comma stands before a closing bracket; -1 where there is none. */
function lastMeant(out: readonly string[]): number {
  let at = out.length - 1;
  while (at >= 0 && /^\s$/.test(out[at] ?? '')) at--;
  return out[at] === ',' ? at : -1;
}
