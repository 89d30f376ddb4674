import { type ConsentKind } from '@applywright/contracts';
import { language } from '../session/language';

interface Prompt {
  readonly title: string;
  readonly text: string;
}

/** The version these words translate; a later one is shown as the server words it until they follow. */
const VERSION = 1;
const TRANSLATED: Readonly<Record<ConsentKind, Prompt>> = {
  'ai-processing': {
    title: $localize`:@@settings.consent-ai-title:Let an AI model work on your profile`,
    text: $localize`:@@settings.consent-ai-text:Parts of your CV and of job postings are sent to the AI model that this server is set up with, to read and to phrase. Your name, phone number, address and e-mail address are never sent. You can take this back at any time; what waits to be sent is then not sent.`,
  },
  'eeo-data': {
    title: $localize`:@@settings.consent-eeo-title:Keep my answers to equal-opportunity questions`,
    text: $localize`:@@settings.consent-eeo-text:Your answers about gender, ethnicity, disability and veteran status are kept sealed and used for one purpose: to fill in the same questions on application forms when you ask for it. They are never used for matching or for documents. If you take this back they are deleted.`,
  },
};

/** The words that a person agrees to, in the language of the pages where this very version has been translated. */
export const consentWords = (consent: Prompt & { readonly kind: ConsentKind; readonly version: number }): Prompt => (language() === 'en' || consent.version !== VERSION ? consent : TRANSLATED[consent.kind]);
