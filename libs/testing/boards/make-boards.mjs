// Writes data/: the sample boards. Run `node libs/testing/boards/make-boards.mjs` after changing companies, phrases or material;
// the same material always gives the same files.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMPANIES, COUNTRIES } from './companies.mjs';
import { chance, compose } from './compose.mjs';
import { ashbyRow, greenhouseRow, leverRow } from './shapes.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const trades = new Map();
for (const file of readdirSync(join(here, 'material')).sort()) {
  const material = (await import(`./material/${file}`)).default;
  for (const trade of Array.isArray(material) ? material : [material]) trades.set(`${trade.language ?? 'en'}/${trade.key}`, trade);
}
/** A translated trade takes pay, modes and industry from the English one unless it has its own. */
const tradeOf = (language, key) => ({ ...trades.get(`en/${key}`), ...trades.get(`${language}/${key}`) });

const days = (count) => `-${count}d`;

function row(source, token, advert, posted, extra = {}) {
  const others = extra.others ?? [];
  if (source === 'greenhouse') return greenhouseRow(token, advert, days(posted), days(Math.max(0, posted - (extra.touched ?? 2))), extra.deadline);
  return source === 'lever' ? leverRow(token, advert, days(posted), others) : ashbyRow(token, advert, days(posted), others, extra.listed ?? true);
}

function boardOf(company) {
  const [source, token, , language, keys, places, count] = company;
  const luck = chance(`board/${token}`);
  const pools = keys.map((key) => tradeOf(language, key)).map((trade) => ({ trade, left: luck.some(trade.roles, trade.roles.length) }));
  const adverts = [];
  for (let n = 0; n < count; n += 1) {
    const pool = pools[n % pools.length];
    if (pool.left.length === 0) pool.left = luck.some(pool.trade.roles, pool.trade.roles.length);
    const role = pool.left.pop();
    const level = pool.trade.levels && language === 'en' && luck.holds(0.4) ? luck.pick(['senior', 'senior', 'junior']) : null;
    // Round by round the same role meets another place.
    const place = places[(n + Math.floor(n / places.length)) % places.length];
    const advert = compose({ company, trade: pool.trade, role, level, place, seed: `${n}` });
    const posted = luck.holds(0.12) ? luck.between(60, 140) : luck.between(0, 42);
    const second = luck.holds(0.15) ? places.find((other) => other.endsWith(place.slice(-3)) && other !== place) : undefined;
    const others = second === undefined || source === 'greenhouse' ? [] : [`${second.split('|')[0]}${second.includes(COUNTRIES[second.slice(-2)][0]) ? '' : `, ${COUNTRIES[second.slice(-2)][0]}`}`];
    adverts.push({ advert, posted, others, touched: luck.between(0, posted) });
  }
  return adverts;
}

const boards = new Map();
for (const company of COMPANIES) boards.set(company[1], boardOf(company));

const files = [];
for (const company of COMPANIES) {
  const [source, token, name, , , , , about] = company;
  const entries = boards.get(token);
  const rows = entries.map(({ advert, posted, ...extra }) => row(source, token, advert, posted, extra));
  const oldest = entries[0];
  // Gone: a deadline that has passed, or an advert that is no longer listed. Then the same advert again, newly posted.
  if (oldest && files.length % 4 === 0) {
    if (source === 'greenhouse') rows.push(row(source, token, oldest.advert, 75, { deadline: '-6d' }));
    if (source === 'ashby') rows.push(row(source, token, oldest.advert, 75, { listed: false }));
  }
  if (source === 'greenhouse' && rows.length > 3) {
    rows[2].application_deadline = '+21d';
    rows.push({ ...row(source, token, entries[1].advert, 90), internal_job_id: null, title: 'Speculative application' });
  }
  if (source !== 'greenhouse' && files.length % 6 === 1 && entries.length > 4) rows.push(row(source, token, entries[3].advert, 95, { others: entries[3].others }));
  if (token === 'harbourline-careers') for (const { advert, posted, others } of boards.get('harbourline').slice(0, 6)) rows.push(row(source, token, advert, Math.max(0, posted - 3), { others }));
  files.push({ source, token, company: name, about, payload: source === 'greenhouse' ? { jobs: rows, meta: { total: rows.length } } : source === 'lever' ? rows : { apiVersion: '1', jobs: rows } });
}

const data = join(here, 'data');
rmSync(data, { recursive: true, force: true });
for (const source of ['greenhouse', 'lever', 'ashby']) mkdirSync(join(data, source), { recursive: true });
for (const { payload, ...board } of files) writeFileSync(join(data, board.source, `${board.token}.json`), `${JSON.stringify(payload, null, 1)}\n`);
writeFileSync(join(data, 'boards.json'), `${JSON.stringify(files.map(({ payload: _, ...board }) => board), null, 1)}\n`);
process.stdout.write(`${files.length} boards, ${files.reduce((sum, { payload }) => sum + (payload.jobs ?? payload).length, 0)} rows\n`);
