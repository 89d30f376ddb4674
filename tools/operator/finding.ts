/** What one look at the instance found; a remedy stands wherever something is to be done. */
export interface Finding {
  readonly level: 'ok' | 'warn' | 'FAIL';
  readonly subject: string;
  readonly detail: string;
  readonly remedy?: string;
}

export const ok = (subject: string, detail: string): Finding => ({ level: 'ok', subject, detail });
export const warn = (subject: string, detail: string, remedy: string): Finding => ({ level: 'warn', subject, detail, remedy });
export const fail = (subject: string, detail: string, remedy: string): Finding => ({ level: 'FAIL', subject, detail, remedy });

/** An error by its class: messages of drivers may hold addresses and passwords. */
export const nameOf = (error: unknown): string => (error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.name) : 'unknown');
