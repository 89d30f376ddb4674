const first = (text: string): string => [...text][0] ?? '';

/** `lena@example.co.uk` as `l…@e….uk`: enough to tell that it is the account somebody writes about, too little to write to. */
export function maskAddress(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  const dot = domain.lastIndexOf('.');
  return `${first(email)}…@${first(domain)}…${dot > 0 ? domain.slice(dot) : ''}`;
}
