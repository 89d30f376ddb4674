import { serverOrigin } from './server-origin';

describe('serverOrigin', () => {
  it.each([
    ['http://localhost:3000/', 'http://localhost:3000'],
    [' https://jobs.example.org/app ', 'https://jobs.example.org'],
    ['jobs.example.org', 'https://jobs.example.org'],
  ])('takes %j when it is safe', (text, origin) => expect(serverOrigin(text)).toBe(origin));
  it.each(['http://jobs.example.org', 'ftp://localhost', 'not an address', 'http://localhost.evil.example'])('refuses %j when a token would cross a network in the clear or nowhere', (text) => expect(() => serverOrigin(text)).toThrow(/address|https/));
});
