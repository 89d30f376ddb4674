import { localPath } from './sign-in-page';

describe('localPath', () => {
  it.each(['/matches', '/matches?job=1', '/documents#x'])('takes %s', (path) => expect(localPath(path)).toBe(path));
  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'matches', '', undefined])('refuses %s', (path) => expect(localPath(path)).toBeNull());
});
