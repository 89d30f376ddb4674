import { FIELD_TYPES, type FieldType } from '@applywright/contracts';
import type { StoredAnswers, WorkPermit } from '@applywright/form-fill';

const isFieldType = (key: string): key is FieldType => (FIELD_TYPES as readonly string[]).includes(key);

/** The answers that the person stored on the options page; empty where there are none. */
export async function readAnswers(): Promise<StoredAnswers> {
  const { answers } = await chrome.storage.local.get('answers');
  return (answers as StoredAnswers | undefined) ?? {};
}

/** Stores them; empty texts and unknown kinds are dropped. */
export async function saveAnswers(input: { readonly permits: readonly WorkPermit[]; readonly values: Readonly<Record<string, string>> }): Promise<StoredAnswers> {
  const values = Object.fromEntries(Object.entries(input.values).filter(([key, text]) => isFieldType(key) && text.trim() !== ''));
  const answers: StoredAnswers = { permits: input.permits, values };
  await chrome.storage.local.set({ answers });
  return answers;
}
