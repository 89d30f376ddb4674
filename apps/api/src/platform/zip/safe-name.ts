const LONGEST = 120;
/** Names that Windows keeps for itself, whatever follows the dot. */
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/** A file name that is one on every system: no path, no control character, not too long; the extension is kept. */
export function safeName(name: string): string {
  const plain = name.normalize('NFC').replace(/\p{C}/gu, '').replace(/[/\\:*?"<>|\x00-\x1f]/g, '_').replace(/^[.\s]+|[.\s]+$/g, '');
  const dot = plain.lastIndexOf('.');
  const [stem, extension] = dot > 0 && plain.length - dot <= 10 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, ''];
  const short = [...stem].slice(0, LONGEST - extension.length).join('').trim() || 'file';
  return `${RESERVED.test(short) ? '_' : ''}${short}${extension}`;
}

/** The same name, or one with a number where it is taken; systems differ in whether they tell case apart, so it does not count. */
export function freeName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > name.lastIndexOf('/') + 1 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${stem} (${n})${extension}`;
  taken.add(free.toLowerCase());
  return free;
}
