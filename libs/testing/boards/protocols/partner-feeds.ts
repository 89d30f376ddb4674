import type { AdapterName } from '@applywright/contracts';
import type { JsonObject } from '../load-boards';
import { rowsIn, type Protocol } from './protocol';

const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const cdata = (text: string): string => `<![CDATA[${text.replace(NO_XML, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** Fields of an object as elements: texts as CDATA, an object's fields within, a list as the same element more than once. */
const elements = (row: JsonObject): string =>
  Object.entries(row).map(([name, value]) => (Array.isArray(value) ? (value as unknown[]) : [value]).map((one) => (one === null || one === undefined ? '' : `<${name}>${typeof one === 'object' ? elements(one as JsonObject) : cdata(String(one))}</${name}>`)).join('')).join('');

const HEADS: Readonly<Record<string, string>> = {
  indeedfeed: '<publisher>Ostwind Personal</publisher><publisherurl>https://ostwind.example</publisherurl><lastBuildDate>Sun, 22 Nov 2026 06:00:00 GMT</lastBuildDate>',
  linkedinfeed: '<lastBuildDate>Sun, 22 Nov 2026 06:00:00 GMT</lastBuildDate><publisherUrl>https://ostwind.example</publisherUrl><publisher>Ostwind Personal</publisher>',
};

/** The feed of some rows, as a partner publishes it. */
export const partnerXml = (source: AdapterName, rows: readonly JsonObject[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<source>${HEADS[source] ?? ''}${rows.map((row) => `<job>${elements(row)}</job>`).join('\n')}</source>`;

const feed = (source: AdapterName, id: string): Protocol => ({
  source,
  id,
  rows: (payload) => rowsIn((payload as JsonObject)['jobs']),
  read: ({ method, path: [file] }) => {
    if (method !== 'GET' || file !== 'feed.xml') return null;
    return { token: 'all', page: 1, missing: { status: 404, body: 'Not found', type: 'text/plain; charset=utf-8' }, answer: (_, rows) => ({ status: 200, body: partnerXml(source, rows), type: 'application/xml; charset=utf-8' }) };
  },
});

/** Indeed's XML job feed, at an address of the operator's. */
export const indeedfeed = feed('indeedfeed', 'referencenumber');
/** LinkedIn's XML feed of basic jobs, at an address of the operator's. */
export const linkedinfeed = feed('linkedinfeed', 'partnerJobId');
