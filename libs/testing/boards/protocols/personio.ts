import type { JsonObject } from '../load-boards';
import { rowsIn, type Protocol, type ProtocolAnswer } from './protocol';
import { cdata, element } from './write-xml';

/** Personio's feed, on a host of the company's own: `/xml`; adverts are pages of `/job/{id}`, which the feed does not name. */
export const personio: Protocol = {
  source: 'personio',
  rows: (payload) => rowsIn((payload as JsonObject)['positions']),
  read: ({ method, path: [token, what, id, apply] }) => {
    if (method !== 'GET' || token === undefined) return null;
    if (what === 'job' && id !== undefined) return { token, page: 0, missing: NOT_FOUND, answer: () => elsewhere(`../../../jobs/${encodeURIComponent(token)}/${encodeURIComponent(id)}`, apply) };
    return what === 'xml' ? { token, page: 1, missing: NOT_FOUND, answer: (_, rows) => ({ status: 200, type: 'text/xml; charset=utf-8', body: personioXml(rows) }) } : null;
  },
};

const NOT_FOUND: ProtocolAnswer = { status: 404, body: '<!doctype html><title>Not found</title>', type: 'text/html; charset=utf-8' };

/** Sends a person on to the page of an advert. */
export const elsewhere = (page: string, apply: string | undefined): ProtocolAnswer => ({ status: 302, body: '', headers: { location: apply === undefined ? page : `../${page}/apply` } });

/** Positions as the feed lists them. */
export const personioXml = (rows: readonly JsonObject[]): string => `<?xml version="1.0" encoding="UTF-8"?>\n<workzag-jobs>\n${rows.map(position).join('\n')}\n</workzag-jobs>`;

function position({ additionalOffices, jobDescriptions, ...fields }: JsonObject): string {
  const offices = Array.isArray(additionalOffices) ? `<additionalOffices>${additionalOffices.map((office) => element('office', office)).join('')}</additionalOffices>` : '';
  const texts = rowsIn(jobDescriptions).map(({ name, value }) => `<jobDescription>${element('name', name)}<value>${cdata(String(value))}</value></jobDescription>`);
  return `<position>${Object.entries(fields).map(([name, value]) => element(name, value)).join('')}${offices}<jobDescriptions>${texts.join('')}</jobDescriptions></position>`;
}
