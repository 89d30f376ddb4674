import { FIELD_TYPES, type EeoAnswers, type FieldType } from '@applywright/contracts';
import type { StoredAnswers, WorkPermit } from '@applywright/form-fill';
import * as z from 'zod';
import { sealed } from './local-data';

const Kept = z.object({ permits: z.array(z.object({ countryCode: z.string(), authorised: z.boolean(), needsSponsorship: z.boolean() })).optional(), values: z.partialRecord(z.enum(FIELD_TYPES), z.string()).optional() });
const isFieldType = (key: string): key is FieldType => (FIELD_TYPES as readonly string[]).includes(key);

/** The answers that the person stored on the options page; empty where there are none. */
export async function readAnswers(): Promise<StoredAnswers> {
  const { answers: open } = await chrome.storage.local.get('answers');
  if (open !== undefined) {
    // Of a version that did not seal them yet.
    await sealed.write('answers', open);
    await chrome.storage.local.remove('answers');
  }
  const { permits, values } = (await sealed.read('answers', Kept)) ?? {};
  return { ...(permits && { permits }), ...(values && { values }) };
}

/** Stores them; empty texts and unknown kinds are dropped. */
export async function saveAnswers(input: { readonly permits: readonly WorkPermit[]; readonly values: Readonly<Record<string, string>> }): Promise<StoredAnswers> {
  const values = Object.fromEntries(Object.entries(input.values).filter(([key, text]) => isFieldType(key) && text.trim() !== ''));
  const answers: StoredAnswers = { permits: input.permits, values };
  await sealed.write('answers', answers);
  await chrome.storage.local.remove('answers');
  return answers;
}

/** What is stored here, and behind it what the server keeps of equal-opportunity answers. */
export function withEeo(answers: StoredAnswers, eeo: EeoAnswers | null): StoredAnswers {
  if (eeo === null) return answers;
  const kept = Object.entries({ gender: eeo.gender, race: eeo.ethnicity, veteran: eeo.veteran, disability: eeo.disability }).filter((entry): entry is [FieldType & string, string] => entry[1] !== null);
  return { ...answers, values: { ...Object.fromEntries(kept), ...answers.values } };
}
