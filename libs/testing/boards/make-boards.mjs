// Writes data/: the sample boards. Run `node libs/testing/boards/make-boards.mjs` after changing companies, phrases, shapes or material;
// the same material always gives the same files. Another folder than data/ may be named.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMPANIES, COUNTRIES, CROSS_POSTS, NEAR_TWINS } from './companies.mjs';
import { chance, compose } from './compose.mjs';
import { SHAPES } from './shapes/index.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const trades = new Map();
for (const file of readdirSync(join(here, 'material')).sort()) {
  const material = (await import(`./material/${file}`)).default;
  for (const trade of Array.isArray(material) ? material : [material]) trades.set(`${trade.language ?? 'en'}/${trade.key}`, trade);
}
/** A translated trade takes pay, modes and industry from the English one unless it has its own. */
const tradeOf = (language, key) => ({ ...trades.get(`en/${key}`), ...trades.get(`${language}/${key}`) });

const days = (count) => `-${count}d`;

const row = (source, token, advert, posted, { touched = 2, deadline, others = [], listed = true } = {}) =>
  SHAPES[source].row(token, advert, { posted: days(posted), updated: days(Math.max(0, posted - touched)), deadline, others, listed });
/** The vendors whose adverts have one place only. */
const ONE_PLACE = new Set(['greenhouse', 'smartrecruiters']);

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
    const made = { company, trade: pool.trade, role, level, place, seed: `${n}` };
    const advert = compose(made);
    const posted = luck.holds(0.12) ? luck.between(60, 140) : luck.between(0, 42);
    const second = luck.holds(0.15) ? places.find((other) => other.endsWith(place.slice(-3)) && other !== place) : undefined;
    const others = second === undefined || ONE_PLACE.has(source) ? [] : [`${second.split('|')[0]}${second.includes(COUNTRIES[second.slice(-2)][0]) ? '' : `, ${COUNTRIES[second.slice(-2)][0]}`}`];
    adverts.push({ advert, posted, others, touched: luck.between(0, posted), made });
  }
  return [...adverts, ...(NEAR_TWINS[token] ?? []).map((difference, n) => nearTwin(adverts[n], difference, places))];
}

/** The advert of another job that reads almost the same. */
function nearTwin({ made, posted, advert }, difference, places) {
  const other = places.find((place) => place !== made.place && place.endsWith(made.place.slice(-3))) ?? places.find((place) => place !== made.place);
  const night = advert.pay && { ...advert.pay, min: advert.pay.min * 1.25, max: advert.pay.max * 1.25 };
  const twin =
    difference === 'place' ? compose({ ...made, place: other })
    : difference === 'level' ? compose({ ...made, level: made.level === 'senior' ? 'junior' : 'senior' })
    : difference === 'hours' ? compose({ ...made, hours: advert.kind === 'part' ? 'full' : 'part' })
    : { ...compose(made), pay: night, closing: `<p>This advert is for the night rota, which is paid a quarter more.</p>${advert.closing}` };
  return { advert: { ...twin, key: `${advert.key}/${difference}` }, posted, others: [], touched: 0 };
}

const boards = new Map();
for (const company of COMPANIES) boards.set(company[1], boardOf(company));

const files = [];
for (const company of COMPANIES) {
  const [source, token, name, , , , , about] = company;
  const entries = boards.get(token);
  const rows = entries.map(({ advert, posted, others, touched }) => row(source, token, advert, posted, { others, touched }));
  const oldest = entries[0];
  // Gone: a deadline that has passed, or an advert that is no longer listed. Then the same advert again, newly posted.
  if (oldest && files.length % 4 === 0) {
    if (source === 'greenhouse') rows.push(row(source, token, oldest.advert, 75, { deadline: '-6d' }));
    if (source === 'ashby' || source === 'recruitee') rows.push(row(source, token, oldest.advert, 75, { listed: false }));
  }
  if (source === 'recruitee' && rows.length > 3) rows[2].close_at = '+18d';
  if (source === 'greenhouse' && rows.length > 3) {
    rows[2].application_deadline = '+21d';
    rows.push({ ...row(source, token, entries[1].advert, 90), internal_job_id: null, title: 'Speculative application' });
  }
  if (source !== 'greenhouse' && files.length % 6 === 1 && entries.length > 4) rows.push(row(source, token, entries[3].advert, 95, { others: entries[3].others }));
  const [from, count] = CROSS_POSTS[token] ?? [];
  for (const { advert, posted, others } of (boards.get(from) ?? []).slice(0, count)) rows.push(row(source, token, advert, Math.max(0, posted - 3), { others }));
  files.push({ source, token, company: name, about, rows: rows.length, payload: SHAPES[source].payload(rows) });
}

const data = process.argv[2] ?? join(here, 'data');
rmSync(data, { recursive: true, force: true });
for (const source of Object.keys(SHAPES)) mkdirSync(join(data, source), { recursive: true });
for (const { source, token, payload } of files) writeFileSync(join(data, source, `${token}.json`), `${JSON.stringify(payload, null, 1)}\n`);
writeFileSync(join(data, 'boards.json'), `${JSON.stringify(files.map(({ source, token, company, about }) => ({ source, token, company, about })), null, 1)}\n`);
process.stdout.write(`${files.length} boards, ${files.reduce((sum, { rows }) => sum + rows, 0)} rows\n`);
