import { factsOf, isPublishable, type Fact, type FactOf } from '@applywright/contracts';
import { CALLING_CODES, countryNames, countryOfNumber, nationalNumber } from './country-names';

/** A value with the facts that it rests on; the first wording is typed, all of them are matched against options. */
export interface PlannedValue {
  readonly values: readonly string[];
  readonly factIds: readonly string[];
  /** 1 as the fact says it; less where the planner had to take it apart. */
  readonly confidence: number;
}

const PARTICLES = new Set(['van', 'von', 'der', 'den', 'de', 'del', 'della', 'di', 'da', 'dos', 'la', 'le', 'du', 'bin', 'ibn', 'al', 'el', 'ter', 'ten', 'zu', 'zur', 'mac', 'st.']);

/** Given and family name: as the fact has them, else split before the last word and its particles. */
export function nameParts(fact: FactOf<'name'>): { given: PlannedValue; family: PlannedValue } | null {
  const { full, given, family } = fact.value;
  const value = (text: string, confidence: number): PlannedValue => ({ values: [text], factIds: [fact.id], confidence });
  if (given && family) return { given: value(given, 1), family: value(family, 1) };
  const words = full.trim().split(/\s+/);
  if (words.length < 2) return null;
  let at = words.length - 1;
  while (at > 1 && PARTICLES.has(words[at - 1]!.toLowerCase())) at--;
  const sure = words.length === 2 ? 0.95 : 0.75;
  return { given: value(given ?? words.slice(0, at).join(' '), sure), family: value(family ?? words.slice(at).join(' '), sure) };
}

/** The publishable facts of one person, asked for by meaning. Values are null where no fact says them. */
export class FactReader {
  readonly facts: readonly Fact[];

  constructor(facts: readonly Fact[]) {
    this.facts = facts.filter(isPublishable);
  }

  private of(fact: { id: string } | undefined, ...values: (string | undefined)[]): PlannedValue | null {
    const stated = values.filter((v): v is string => v !== undefined && v.trim() !== '');
    return fact && stated.length > 0 ? { values: [...new Set(stated)], factIds: [fact.id], confidence: 1 } : null;
  }

  get name(): FactOf<'name'> | undefined {
    return factsOf(this.facts, 'name')[0];
  }
  fullName(): PlannedValue | null {
    return this.of(this.name, this.name?.value.full);
  }
  email(): PlannedValue | null {
    const fact = factsOf(this.facts, 'email')[0];
    return this.of(fact, fact?.value.address);
  }
  phone(national: boolean): PlannedValue | null {
    const fact = factsOf(this.facts, 'phone')[0];
    if (!fact) return null;
    const code = this.phoneCountryCode();
    const e164 = fact.value.e164 ?? (fact.value.number.trim().startsWith('+') ? fact.value.number : undefined);
    if (national && code && e164) return this.of(fact, nationalNumber(e164, code));
    return this.of(fact, e164 ? e164.replace(/[^\d+]/g, '') : fact.value.number);
  }
  phoneCountryCode(): string | null {
    const fact = factsOf(this.facts, 'phone')[0];
    if (!fact) return null;
    const e164 = fact.value.e164 ?? fact.value.number;
    return fact.value.countryCode ?? countryOfNumber(e164);
  }
  phoneCountry(): PlannedValue | null {
    const fact = factsOf(this.facts, 'phone')[0];
    const code = this.phoneCountryCode();
    if (!fact || !code) return null;
    const calling = CALLING_CODES[code];
    const names = countryNames(code);
    const forms = calling ? names.flatMap((n) => [`${n} (+${calling})`, `${n} +${calling}`, `+${calling} ${n}`]) : [];
    return this.of(fact, ...forms, ...names, ...(calling ? [`+${calling}`, calling] : []));
  }
  get place(): FactOf<'location'> | undefined {
    return factsOf(this.facts, 'location')[0];
  }
  street(): PlannedValue | null {
    return this.of(this.place, this.place?.value.street);
  }
  city(): PlannedValue | null {
    return this.of(this.place, this.place?.value.city);
  }
  region(): PlannedValue | null {
    return this.of(this.place, this.place?.value.region);
  }
  postal(): PlannedValue | null {
    return this.of(this.place, this.place?.value.postalCode);
  }
  country(): PlannedValue | null {
    const code = this.place?.value.countryCode;
    return code ? this.of(this.place, ...countryNames(code)) : null;
  }
  location(): PlannedValue | null {
    const v = this.place?.value;
    if (!v) return null;
    const country = v.countryCode ? countryNames(v.countryCode)[0] : undefined;
    const join = (...parts: (string | undefined)[]): string | undefined => (v.city ? parts.filter((p) => p !== undefined && p !== '').join(', ') : undefined);
    const best = join(v.city, v.region, country);
    return this.of(this.place, best ?? v.text, join(v.city, country), v.city && v.region ? join(v.city, v.region) : undefined, v.text, v.city);
  }
  link(wanted: 'linkedin' | 'github' | 'website' | string): PlannedValue | null {
    const hosts: Readonly<Record<string, RegExp>> = { linkedin: /(?:^|\.)linkedin\.com$/, github: /(?:^|\.)github\.com$/, facebook: /(?:^|\.)(?:facebook|fb)\.com$/, twitter: /(?:^|\.)(?:twitter|x)\.com$/, instagram: /(?:^|\.)instagram\.com$/, gitlab: /(?:^|\.)gitlab\.com$/, stackoverflow: /(?:^|\.)stackoverflow\.com$/, dribbble: /(?:^|\.)dribbble\.com$/, behance: /(?:^|\.)behance\.net$/, medium: /(?:^|\.)medium\.com$/, xing: /(?:^|\.)xing\.com$/, youtube: /(?:^|\.)youtube\.com$/, kaggle: /(?:^|\.)kaggle\.com$/ };
    const links = factsOf(this.facts, 'link').map((fact) => ({ fact, url: /^https?:\/\//i.test(fact.value.url) ? fact.value.url : `https://${fact.value.url}` }));
    const host = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.toLowerCase() : '');
    const rule = hosts[wanted];
    const found = rule ? links.find((l) => rule.test(host(l.url))) : wanted === 'website' ? links.find((l) => host(l.url) !== '' && !Object.values(hosts).some((h) => h.test(host(l.url)))) : undefined;
    return found ? this.of(found.fact, found.url) : null;
  }
  work(): FactOf<'work'>[] {
    return newestFirst(factsOf(this.facts, 'work'));
  }
  education(): FactOf<'education'>[] {
    return newestFirst(factsOf(this.facts, 'education'));
  }
  highlightsOf(parentId: string): FactOf<'highlight'>[] {
    return factsOf(this.facts, 'highlight').filter((h) => h.parentId === parentId);
  }
}

function newestFirst<T extends { value: { start?: string | undefined; end?: string | undefined } }>(facts: readonly T[]): T[] {
  const key = (d: string | undefined): string => (d === 'present' ? '9999' : (d ?? '0000'));
  return [...facts].sort((a, b) => key(b.value.end).localeCompare(key(a.value.end)) || key(b.value.start).localeCompare(key(a.value.start)));
}
