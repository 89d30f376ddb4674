import type { Salary } from '@applywright/contracts';
import { readSalary } from './salary';
import { readSalaryText } from './salary-text';

/** A sum of money: cheap to look for, and most adverts hold none. */
const MONEY = /(?:[$€£₹]|\b(?:EUR|USD|GBP|CHF|PLN|CAD|AUD|NZD|SGD|INR|SEK|NOK|DKK|CZK|AED|ZAR|BRL|MXN|R\$|Rs\.?|Euro?)|zł)\s?\d|\d\s?(?:T?€|£|\$|[kK](?![\p{L}\d])|(?:EUR|USD|GBP|CHF|PLN|CAD|AUD|NZD|SGD|INR|SEK|NOK|DKK|CZK|AED|ZAR|BRL|MXN|LPA|[Ee]uros?|zł|Kč|[Tt]sd|[Kk]\s?(?:€|EUR|USD|GBP|CHF)|mil euros)(?!\p{L}))/gu;
/** Words that say that the sum beside them is what the work is paid. */
const PAY =
  /\b(?:salary|salaries|pay(?: (?:rate|range|band|scale|transparency))?|wages?|compensation|remuneration|(?:hourly|day|daily|weekly|base|starting) rate|rate of pay)\b|\b(?:you(?:[’']ll| will| can)? earn|^\W*earn|paid)\b|(?<!\p{L})(?:\p{L}*gehalts?(?:band|spanne|rahmen|range)?|\p{L}*vergütung|\p{L}*lohn|stundensatz|tagessatz|verdienst|entlohnung|bezahlung|kv-mindest\p{L}*|bruttogehalt|salaires?|rémunération|taux horaire|TJM|salario|retribución|sueldo|remuneración|salaris|bruto(?:maand)?loon|maandsalaris|uurloon|brutosalaris|stipendio|retribuzione|RAL|compenso|salário|remuneração|vencimento|wynagrodzenie|pensja|zarobki|stawka|widełki|lön|løn|lønn|palkka|plat|mzda|pensja)(?!\p{L})/iu;
/** Money that is no pay for the work, or not for this work, or not all sure to come. */
const OTHER =
  /\b(?:bonus(?:es)?|sign[ -]?on|signing|equity|stocks?|shares?|rsus?|options?|ote|on[- ]target|uncapped|commissions?|incentives?|tips|overtime|rais(?:e|ed|es|ing)|rise|increase|uplift|fund(?:ed|ing|s|raising)?|series [a-e]|invest(?:ed|ment|ors?)|seed|valuation|valued|revenue|turnover|sales|arr|mrr|gmv|quota|pipeline|deals?|budgets?|spend(?:ing)?|saves?|savings?|sav(?:e|ing)|allowances?|stipends?|reimburs\w*|refer(?:ral|s)?|relocation|tuition|education|learning|training|wellness|gym|lunch|meals?|food|phone|internet|equipment|home office|travel|commut\w*|mileage|per diem|insurance|assurance|cover(?:ed|age)?|pension|401k?|superannuation|sacrifice|discounts?|vouchers?|gifts?|worth|value of|grants?|donat\w*|charity|prizes?|customers?|clients?|users?|subscri\w+|fees?|prices?|costs?|fines?|tax(?:es)?|claims?|damages|settlements?|workers[’']|passengers?|thresholds?|visa|sponsor\w*|expect\w*|requirement|current salary|average|median|market|industry|graduates?|alumni|students?|advances?|loans?|mortgages?|severance|assets|portfolio|processed|payments?|payroll|transactions?|invoices?|bills?|suppliers?|vendors?|purchas\w*|contracts|million|billion|total (?:target )?(?:cash|compensation|comp|rewards?|earnings|package)|package|e\.g|example|additional(?:ly)?|extra|supplement|premium|differential|weekend|night|per (?:job|task|delivery|order|article|word|project|lead|referral|visit|shift|child|dog|head|employee|seat|user))\b|\d\s?[x×]\s|\btimes\b/iu;
const OTHER_ABROAD =
  /(?<!\p{L})(?:\p{L}*bonus|\p{L}*prämien?|\p{L}*zuschuss|\p{L}*zuschüsse|\p{L}*zulagen?|\p{L}*zuschlag|\p{L}*zuschläge|\p{L}*gutscheine?|\p{L}*budgets?|\p{L}*vorstellung(?:en)?|\p{L}*wunsch|umsatz|umsätze|umsatzes|provision(?:en)?|beteiligung|finanzierung|spenden?|kosten|\p{L}*geld(?!\p{L})|fahrtkosten|wert|versicherung|altersvorsorge|leasing|rabatt|steuer\p{L}*|kunden|investiert|milliarden?|millionen|mio|urlaubsgeld|weihnachtsgeld|erhöhung|zusätzlich|durchschnitt\p{L}*|primes?|mutuelle|tickets?|titres?[- ]restaurant|chiffre d[’']affaires|levée?|levé|intéressement|participation|variable|variables|indemnités?|remboursement|prétentions|avantages|bons? d|comisiones|comisión|facturación|incentivos?|ayudas?|dietas|inversión|ronda|pretensiones|cheques?|plus de|omzet|toeslag|vergoeding|reiskosten|vakantiegeld|winstdeling|fatturato|premio|premi|buoni pasto|welfare|provvigioni|rimborso|faturamento|vale|bônus|comissão|comissões|subsídio|premia|premii|prowizj\p{L}*|obrot\p{L}*|dofinansowanie|karta|bony|dodatek)(?!\p{L})/iu;
/** Where a thought ends: pay and bonus often stand in one sentence. A comma or an "and" between two sums is none of these. */
const CLAUSES = /[;()[\]|•!?]|\.\s(?=\P{Ll})|,\s(?!\d)|\s[+&]\s|(?<!\p{L})(?:plus|zzgl\.?|zuzüglich|sowie|as well as|in addition|along with|together with|with|mit|avec|con|met|com|z|ainsi que|excluding|exclusive of|including|inkl\.?|inklusive|depending|abhängig|selon|según|je nach|(?:and|und|et|y|e|en|i|or|oder)(?=\s+(?!\S{0,5}\d)))(?!\p{L})/iu;
/** What may stand beside the sums of a line that is nothing but pay. */
const SUMS_ONLY = /[\d.,'’\s–—−/:*~+-]|[$€£₹]|zł|(?<=\d\s?)[kT](?!\p{L})|\b(?:k|eur|euros?|usd|gbp|chf|pln|cad|aud|nzd|sgd|inr|lpa|a|an|per|the|to|from|up|between|and|circa|ca|gross|net|annually|annual|yearly|hourly|monthly|weekly|daily|hour|hr|h|day|week|month|year|yr|annum|pa|ph|p|bis|von|ab|pro|im|je|brutto|netto|monat|monatlich|jahr|jährlich|stunde|std|tag|entre|et|à|par|an|mois|heure|brut|bruts|nets?|y|al|por|año|mes|hora|brutos?|brutto|depending on experience|doe)\b\.?/giu;
/** "tussen € 45.000 en € 55.000", "od 10 000 do 14 000 zł". */
const BETWEEN = /(?<=\d)\s(?:en|tot|e|i|do|fino a)\s(?=(?:€|R\$|zł|EUR)?\s?\d)/gu;
const LONGEST_LEAD = 90;
const LONGEST_LABEL = 70;
const MOST_SUMS = 8;
/** Ranges of several places or levels are one range when they lie this near; else nobody can tell which one counts. */
const WIDEST_UNION = 3;
const SURELY_A_YEAR = 10_000;

/**
 * The pay that an advert states in its text. Only where a sentence says plainly that the sum is the pay of this work: a bonus, a share,
 * a budget, a turnover or what somebody else earns is none, nor is a sum of which neither words nor size tell the period. Null when in doubt.
 */
export function salaryInAdvert(text: string, country?: string): Salary | null {
  const found: Salary[] = [];
  const seen = new Set<number>();
  for (const money of text.matchAll(MONEY)) {
    const start = text.lastIndexOf('\n', money.index) + 1;
    if (seen.has(start)) continue;
    if (seen.size >= MOST_SUMS) break;
    seen.add(start);
    const end = text.indexOf('\n', money.index);
    const read = payOfLine(text.slice(start, end < 0 ? text.length : end), () => labelBefore(text, start), country);
    if (read) found.push(read);
  }
  return union(found);
}

function payOfLine(line: string, label: () => string, country: string | undefined): Salary | null {
  const spoken = line.replace(/^- /, '').slice(0, 600).replace(BETWEEN, ' - ');
  if (isBare(spoken)) {
    const before = label();
    const read = isDenied(before) ? null : believed(readSalaryText(spoken, { marked: true, country, period: periodHint(`${before} ${spoken}`) }));
    // A line that is nothing but a sum and its period ("£17.50 per hour") or a range needs no label.
    return read && (PAY.test(before) || read.period !== null || read.min !== read.max) ? read : null;
  }
  let before = '';
  for (const clause of spoken.split(CLAUSES)) {
    const whole = isBare(clause) ? `${before} ${clause}` : clause;
    if (/\d/.test(clause) && isAboutPay(whole) && !isDenied(whole)) {
      const read = believed(readSalaryText(clause, { marked: true, country, period: periodHint(whole) }));
      if (read) return read;
    }
    before = clause;
  }
  return null;
}

const isBare = (text: string): boolean => text.replace(SUMS_ONLY, '').trim() === '';
const isDenied = (clause: string): boolean => OTHER.test(clause) || OTHER_ABROAD.test(clause);

/** The word for pay stands before the first sum, or close behind the last. */
function isAboutPay(clause: string): boolean {
  const word = PAY.exec(clause);
  const first = clause.search(/\d/);
  if (!word) return false;
  return word.index < first ? first - word.index <= LONGEST_LEAD : word.index - clause.search(/\d\D*$/) <= 40;
}

/** "annual base salary: $80,000", "Monatslohn 2.900 €": words far from the sum tell its period as well. */
function periodHint(clause: string): Salary['period'] {
  if (/\b(?:annual|yearly|per annum|RAL)\b|jahres|annuel|\banual|\bjaar|\banno\b|\bannu[ai]|\bpor ano\b|roczn|\brok\b/iu.test(clause)) return 'year';
  if (/\bmonthly\b|monats|mensuel|mensual|maand|\bmese\b|mensil|(?<!\p{L})mês(?!\p{L})|mensa[li]|miesi[ąę]c|\bmies\b|månad|\bmåned/iu.test(clause)) return 'month';
  if (/\bhourly\b|stunden(?:lohn|satz|vergütung)|horaire|uurloon|\bper uur\b|\b(?:all['’])?ora\b|\bpor hora\b|godz/iu.test(clause)) return 'hour';
  return null;
}

/** The line before, where it is short enough to be what the sum is called. */
function labelBefore(text: string, start: number): string {
  const head = text.slice(Math.max(0, start - 200), start).trimEnd();
  const label = head.slice(head.lastIndexOf('\n') + 1);
  return label.length <= LONGEST_LABEL || label.endsWith(':') ? label.slice(-LONGEST_LABEL * 2) : '';
}

/** Sums of a size that tells nothing are left out, and so is what only "estimated" stands beside. */
const believed = (salary: Salary | null): Salary | null =>
  salary !== null && salary.currency !== null && (salary.period !== null || (salary.min ?? salary.max ?? 0) >= SURELY_A_YEAR) ? { ...salary, estimated: false } : null;

function union(found: readonly Salary[]): Salary | null {
  const [first] = found;
  if (first === undefined || found.length === 1) return first ?? null;
  if (found.some(({ currency, period }) => currency !== first.currency || period !== first.period)) return null;
  const lows = found.map(({ min, max }) => min ?? max ?? 0);
  const highs = found.map(({ min, max }) => max ?? min ?? 0);
  const [min, max] = [Math.min(...lows), Math.max(...highs)];
  if (max > min * WIDEST_UNION) return null;
  return readSalary({ min, max, currency: first.currency, period: first.period });
}
