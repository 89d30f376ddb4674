import type { GpcSupport, PrivacyStatement } from '@applywright/contracts';

/** Raised with every change of the words. */
const VERSION = 1;
const LAST_UPDATE = '2026-11-23';

/** What this program does with personal data, wherever it runs; the operator of an instance is named by the instance itself. */
export const PRIVACY_STATEMENT: PrivacyStatement = Object.freeze({
  version: VERSION,
  sellsOrShares: false as const,
  sections: Object.freeze([
    { heading: 'We do not sell or share your personal information', text: 'In the words of the California Consumer Privacy Act (CCPA/CPRA): this service does not sell your personal information and does not share it for cross-context behavioural advertising, and never has. There is no advertising, no tracking and no analytics by others in it. A Global Privacy Control signal of your browser is honoured: there is nothing that it would have to switch off. Sensitive information is used only for what you ask for, so there is nothing to limit.' },
    { heading: 'What is kept', text: 'Your e-mail address and a hash of your password; your CVs as you uploaded them, the text that was read from them, and the profile made of it; what you look for; your matches and applications; the résumés and letters that were made for you; your consents; your sign-ins with device and shortened network address. Answers to equal-opportunity questions only if you agree to it. Nothing is kept that you did not give or that was not made from it for you.' },
    { heading: 'Where, and how it is protected', text: 'On the server of whoever runs this instance, and nowhere else. Files, profile, contacts, preferences, scores and documents are sealed with a key of your own (AES-256-GCM), which is itself wrapped by a key of the instance that is kept apart from the data. Logs, metrics and queues hold no personal data.' },
    { heading: 'Artificial intelligence', text: 'Matching and scores are computed on the server by rules that show their parts; no decision about you is made by a machine alone. A language model is used only if this server is set up with one and only if you agree to it. Your name, phone number, address and e-mail address are never sent to it. You can take your consent back at any time; what waits to be sent is then not sent.' },
    { heading: 'How long', text: 'Until you erase your account. An account that nobody has used for 12 months is erased: you are told by mail 30 days and 7 days before, and any sign-in stops it. An export is deleted after 24 hours. Job adverts, which are public, are deleted 90 days after they have closed. The audit log, which names you only by a pseudonym, is kept for 24 months. Backups are kept for at most 30 days.' },
    { heading: 'Your rights, and where to use them', text: 'Access and portability: Settings, Privacy, Export gives you everything as one zip, usually within minutes. Rectification: Profile; every fact can be changed or removed. Erasure: Settings, Privacy, Erase my account; your key is destroyed first, then the data, all sessions end at once. Objection and withdrawal: Settings, Privacy, Consents. You may also complain to your data protection authority. Nobody is treated worse for using these rights.' },
    { heading: 'After erasure', text: 'What remains is a mark by which the instance knows an erased account again should a backup be put back, for 60 days, and the entries of the audit log under a pseudonym. Neither tells who you were.' },
    { heading: 'Third parties', text: 'Job boards are asked for their public adverts without anything about you. Mail goes through the mail server that the operator has set up. Errors go to an error tracker only if the operator has set one up, without personal data. Applications are sent by you, in your browser, to the employer: this service submits nothing.' },
  ].map((section) => Object.freeze(section))) as PrivacyStatement['sections'],
});

export const GPC_SUPPORT: GpcSupport = Object.freeze({ gpc: true as const, lastUpdate: LAST_UPDATE });
