import fc from 'fast-check';
import { isPersonalAddress, LEFT_OUT, withoutContactDetails } from './contact-details';

describe('withoutContactDetails', () => {
  it.each([
    'jobs@acme.example', 'Jane.Doe+hn@mail.acme.example', 'jobs [at] acme [dot] com', 'jobs (at) acme (dot) com', 'jobs {at} acme {dot} io', 'jobs<at>acme.com', 'jobs AT acme DOT com', 'jobs at acme dot com', 'jobs @ acme . com', 'jobs[@]acme.com',
    'jane [dot] doe [at] acme [dot] co [dot] uk', 'jobs&#64;acme.com', 'jobs＠acme.com', 'jobs_at_acme_dot_com', 'moc.emca@enaj', 'jane at gmail', 'jane.doe at googlemail.com', '@janedoe', '@jane@social.example', 'jane#1234', 'telegram: janedoe',
    'Twitter handle: janedoe', 'u/janedoe', '+49 170 1234567', 'call me at (415) 555-0100', 'https://www.linkedin.com/in/janedoe', 'linkedin.com/in/janedoe/', 'https://twitter.com/janedoe', 't.me/janedoe', 'https://calendly.com/janedoe/intro', 'https://github.com/janedoe',
    'https://news.ycombinator.com/user?id=janedoe', 'https://medium.com/@janedoe/a-story', 'jobs@',
  ])('leaves nothing of %j', (detail) => {
    for (const text of [detail, `Write to ${detail} today`, `(${detail})`, `Write: ${detail}.`]) {
      const left = withoutContactDetails(text);
      expect(left).toContain(LEFT_OUT);
      expect(left).not.toMatch(/jane|doe|acme|gmail|emca|1234|5550?1|555-0|@/i);
    }
  });

  it.each(['Email jane at acme.com with your CV', 'Schreiben Sie jane at acme.de'])('leaves no address in %j, where the words speak of writing', (text) => {
    expect(withoutContactDetails(text)).not.toMatch(/jane|acme/);
  });

  it.each([
    'Engineers at acme.com build robots.', 'Hi, I am the CTO @ Acme. We build robots.', 'Senior Engineer (C#, .NET) | Berlin | €80k-100k', 'We are 40 - 50 people; founded 2019.', 'Look at https://acme.example/jobs/1 and https://github.com/acme/robots', 'Pay: $120,000 - $150,000 + 0.5%',
    'Options (a) and (b), at 10 a.m.', 'https://www.linkedin.com/company/acme', 'Use our API at scale.', 'Remote (EU only), 100% at home', '- one\n\n- two',
  ])('leaves %j as it is', (text) => {
    expect(withoutContactDetails(text)).toBe(text);
  });

  it('reads a long text in one go when it is made of what addresses are made of', () => {
    for (const piece of ['a', ' ', '\n', '@', '[at] ', 'a-', 'a (', 'a dot ', ' at ', '1 ', 'email ', 'https://a.co/']) expect(withoutContactDetails(piece.repeat(20_000)).length).toBeGreaterThan(0);
  });

  it('leaves no address and never throws when there is anything at all around it', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      expect(withoutContactDetails(`${before} jane@acme.example ${after}`)).not.toContain('jane@acme');
    }), { numRuns: 500 });
  });
});

describe('isPersonalAddress', () => {
  it.each(['mailto:jobs@acme.com', 'https://x.com/jane', 'https://acme.example/?to=jobs@acme.com', 'https://acme.example/?to=jobs%40acme.com', 'https://social.example/@jane', 'tel:+49170'])('knows %s', (address) => {
    expect(isPersonalAddress(address)).toBe(true);
  });

  it.each(['https://acme.example/jobs', 'https://jobs.lever.co/acme/1', 'https://www.linkedin.com/company/acme/jobs', 'https://box.com/jobs', 'https://github.com/acme/robots'])('leaves %s', (address) => {
    expect(isPersonalAddress(address)).toBe(false);
  });
});
