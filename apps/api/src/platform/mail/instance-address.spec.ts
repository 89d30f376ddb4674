import type { HttpAdapterHost } from '@nestjs/core';
import { readConfig } from '../../config/config';
import { InstanceAddress } from './instance-address';

const at = (env: Record<string, string>, bound?: number): InstanceAddress =>
  new InstanceAddress(readConfig(env, '/dist', '/home'), { httpAdapter: { getHttpServer: () => ({ address: () => (bound === undefined ? null : { port: bound }) }) } } as unknown as HttpAdapterHost);

describe('InstanceAddress', () => {
  it.each([
    [{ PUBLIC_URL: 'https://jobs.example.org/' }, 3000, 'https://jobs.example.org'],
    [{ PORT: '8080' }, undefined, 'http://localhost:8080'],
    [{ PORT: '0' }, 41234, 'http://localhost:41234'],
    [{ HOST: '0.0.0.0' }, 3000, 'http://localhost:3000'],
    [{ HOST: 'jobs.lan' }, 3000, 'http://jobs.lan:3000'],
  ])('with %j is %s %s', (env, bound, base) => expect(at(env as Record<string, string>, bound).base()).toBe(base));

  it('keeps a secret behind #, where no server is told', () => expect(at({}, 3000).page('/reset-password', 'abc')).toBe('http://localhost:3000/reset-password#token=abc'));
});
