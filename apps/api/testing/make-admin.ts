import { routes, type User } from '@applywright/contracts';
import { UsersAdminService } from '../src/auth/users.admin.service';
import type { Person, TestApp } from './start-test-app';

/** Gives a person of the tests the operator's role, or takes it, as the operator's tool does. */
export async function setRole({ app }: TestApp, person: Person, role: 'user' | 'admin'): Promise<void> {
  const { email } = (await person.call(routes.me)).body as User;
  if (!(await app.get(UsersAdminService, { strict: false }).setRole(email, role))) throw new Error(`no account has the address ${email}`);
}
