/** What the zip is, in plain words. */
export function exportReadMe({ at, domains, files, withheld }: { readonly at: Date; readonly domains: readonly string[]; readonly files: readonly string[]; readonly withheld: Readonly<Record<string, string>> }): string {
  const about: Readonly<Record<string, string>> = {
    account: 'your account, your sign-ins and your access tokens (not the password and not the tokens themselves: they are not kept)',
    profiles: 'your profile, each fact with the place in your CV that it was read from, and the list of your CVs',
    matching: 'what you look for, your matches with their scores, your applications with their notes, dates and what was sent',
    documents: 'the résumés and letters that were made for you, with the facts that each sentence rests on',
    consents: 'what you agreed to and when, and your answers to equal-opportunity questions',
    exports: 'the exports that you asked for',
    retention: 'the notices that were sent because you had been away for long',
  };
  const named = (list: readonly string[]): string => list.map((line) => `  ${line}`).join('\r\n');
  return [
    'Everything that Applywright keeps about you',
    `Made on ${at.toISOString().slice(0, 16).replace('T', ' ')} (UTC)`,
    '',
    'The .json files open in any text editor and can be read by other programs:',
    named(domains.map((d) => `${d}.json${about[d] ? ` - ${about[d]}` : ''}`)),
    '',
    'profile.jsonresume.json is your profile in the open format JSON Resume (https://jsonresume.org), which many other services read.',
    'applications.csv opens in a spreadsheet.',
    'The folder cvs holds the CVs as you uploaded them, each with the text that was read from it; documents holds the files that were made for you, applications those that you sent, as they were then.',
    '',
    'Files:',
    named(files.length ? files : ['none']),
    '',
    'Not in here, and why:',
    named(Object.values(withheld)),
    named(['The audit log: it names you only by a pseudonym and holds no values.']),
    '',
    'To have all of it erased: Settings, Privacy, Erase my account.',
    '',
  ].join('\r\n');
}
