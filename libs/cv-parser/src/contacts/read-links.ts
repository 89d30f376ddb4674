import type { CvLink } from '@applywright/contracts';
import type { FieldList } from '../field-list';
import type { Row } from '../rows';
import { bareUrl, EMAIL, URL_SHOWN } from './addresses';

const NETWORKS: readonly [RegExp, string][] = [
  [/linkedin\.com/i, 'LinkedIn'], [/github\.(?:com|io)/i, 'GitHub'], [/gitlab\.com/i, 'GitLab'], [/xing\.com/i, 'XING'], [/stackoverflow\.com/i, 'Stack Overflow'],
  [/(?:^|\W)(?:twitter|x)\.com/i, 'X'], [/behance\.net/i, 'Behance'], [/dribbble\.com/i, 'Dribbble'], [/medium\.com/i, 'Medium'], [/orcid\.org/i, 'ORCID'], [/(?:^|\/)t\.me|telegram/i, 'Telegram'], [/kaggle\.com/i, 'Kaggle'],
  [/bitbucket\.org/i, 'Bitbucket'], [/instagram\.com/i, 'Instagram'], [/facebook\.com/i, 'Facebook'], [/youtube\.com/i, 'YouTube'], [/researchgate\.net/i, 'ResearchGate'], [/scholar\.google/i, 'Google Scholar'], [/gitee\.com/i, 'Gitee'], [/zhihu\.com/i, 'Zhihu'], [/vk\.com/i, 'VK'], [/(?:hh|habr|career\.habr)\.(?:ru|com)/i, 'Habr'], [/mastodon|fosstodon/i, 'Mastodon'],
];
/** A person's own page on a network, wherever it stands. */
const OWN_PROFILE = /linkedin\.com\/in\/|xing\.com\/profile\/|orcid\.org\/\d|github\.com\/[^/]+\/?$|gitlab\.com\/[^/]+\/?$|behance\.net\/|dribbble\.com\//i;

/** Reads the addresses of the web that stand with the contact data, made whole by the annotations that lie over them. */
export function readLinks(near: readonly Row[], far: readonly Row[], links: readonly CvLink[], list: FieldList): void {
  const all = [...near, ...far];
  const seen = new Set<string>();
  const add = (url: string, row: Row, quote: string, confidence: number) => {
    const whole = /^https?:/i.test(url) ? url : `https://${url}`;
    const key = bareUrl(whole);
    if (seen.has(key) || !/[\p{L}\d-]\.\p{L}{2,}/u.test(key)) return;
    seen.add(key);
    const network = NETWORKS.find(([pattern]) => pattern.test(key))?.[1];
    list.add({ kind: 'link', value: { url: whole.slice(0, 2048), ...(network ? { network } : {}) } }, [row], quote, confidence, { text: key });
  };
  const annotations = links.filter((l) => /^(?:https?:|www\.)/i.test(l.url));
  const nearLines = new Set(near.flatMap((r) => r.lines.map((l) => l.index)));
  for (const [group, own] of [[near, false], [far, true]] as const) for (const row of group) {
    if (!row.text.includes('.')) continue;
    const text = row.text.replace(EMAIL, (s) => ' '.repeat(s.length));
    for (const m of text.matchAll(URL_SHOWN)) {
      const shown = m[0].replace(/[.,;:'"”»]+$/, '').replace(/\/$/, '');
      if (own && (!OWN_PROFILE.test(shown) || !/linkedin\.com\/in|xing\.com\/profile|orcid/i.test(shown) && row.text.length > shown.length + 40)) continue;
      const cut = bareUrl(shown).replace(/[….-]+$/, '');
      const whole = annotations.find((l) => l.line !== null && row.lines.some((r) => Math.abs(r.index - l.line!) <= 1) && bareUrl(l.url).startsWith(cut));
      add(whole?.url ?? shown, row, m[0], own ? 0.82 : 0.95);
    }
  }
  for (const link of annotations) {
    const inside = link.line !== null && nearLines.has(link.line);
    // a profile on a known network is the person's, wherever its icon stands
    if (!inside && !/linkedin\.com\/in|xing\.com\/profile|orcid\.org/i.test(link.url)) continue;
    const row = all.find((r) => r.lines.some((l) => l.index === link.line)) ?? all[0]!;
    add(link.url, row, link.text || row.text, row.text.toLowerCase().includes(bareUrl(link.url).slice(0, 12)) ? 0.9 : 0.6);
  }
}
