import { checkPassword } from './password-rules';

const verdict = (password: string, address = 'jonas.weber@example.org') => {
  try {
    checkPassword(password, address);
    return 'taken';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('checkPassword', () => {
  it.each(['password', 'Password123!', 'qwertz12', 'asdfghjk', '87654321', '1111111111', 'abcabcab', 'applywright', 'jonas.weber1', 'letmein1'])('refuses %s', (p) => expect(verdict(p)).toBe('weak_password'));
  it.each(['violet-otter-paints-11', 'kLm9#vTq', 'ein langer Satz ohne Sinn', '密码非常安全吗朋友', 'x'.repeat(30) + 'abc7'])('takes %s', (p) => expect(verdict(p)).toBe('taken'));
});
