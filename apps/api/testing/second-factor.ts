import { routes, type MfaSetup, type RecoveryCodes } from '@applywright/contracts';
import { totpAt } from '../src/auth/totp';
import { Clock } from '../src/platform/clock';
import { GOOD_PASSWORD, type Person, type TestApp } from './start-test-app';

export const STEP_MS = 30_000;

/** An authenticator of the tests. */
export interface SecondFactor {
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
  /** The code of the present time step or of one beside it; that of the present one was used to switch the factor on. */
  code(stepsFromNow?: number): string;
}

/** Switches the second factor of a person on, as the settings page does. */
export async function switchOnMfa({ app }: TestApp, person: Person): Promise<SecondFactor> {
  const clock = app.get(Clock, { strict: false });
  const { secret } = (await person.call(routes.setUpMfa, { body: { password: GOOD_PASSWORD } })).body as MfaSetup;
  const code = (stepsFromNow = 0): string => totpAt(secret, new Date(clock.now().getTime() + stepsFromNow * STEP_MS));
  const { status, body } = await person.call(routes.verifyMfa, { body: { code: code() } });
  if (status !== 200) throw new Error(`could not switch the second factor on: ${status} ${JSON.stringify(body)}`);
  return { secret, recoveryCodes: (body as RecoveryCodes).codes, code };
}
