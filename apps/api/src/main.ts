import './instrument';
import { resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from './app';
import { UsersAdminService } from './auth/users.admin.service';
import { ConfigError, environment, readConfig, versionOf, type Config } from './config/config';

/** sysexits.h EX_CONFIG: a supervisor should not restart what cannot start. */
const EX_CONFIG = 78;

async function main(): Promise<void> {
  const distDir = resolve(__dirname, '..', '..');
  const config = readConfig(environment(process.cwd()), distDir, process.cwd(), versionOf(distDir));
  const app = await createApp(config);
  await app.listen(config.http.port, config.http.host).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') throw new ConfigError(`port ${config.http.port} is taken by another program; set PORT to a free one`);
    throw error;
  });
  announce(config, app, await app.get(UsersAdminService, { strict: false }).isUnused());
}

/** @param unused whether nobody has an account yet */
function announce(config: Config, app: NestExpressApplication, unused: boolean): void {
  const { port } = app.getHttpServer().address() as { port: number };
  const url = config.http.publicUrl ?? `http://${config.http.host === '127.0.0.1' ? 'localhost' : config.http.host}:${port}`;
  process.stdout.write(
    [
      '',
      `  Applywright is ready:  ${url}`,
      `  API and its docs:      ${url}/api/docs`,
      `  Extension to load:     ${resolve(config.distDir, 'extension')}`,
      `  Your data:             ${config.dataDir}`,
      ...(unused ? ['', '  To be its administrator: open an account, then `npm run applywright -- user promote YOUR_ADDRESS` while this runs.'] : []),
      '',
      '',
    ].join('\n'),
  );
  process.send?.({ type: 'listening', port });
}

main().catch((error: unknown) => {
  if (error instanceof ConfigError) {
    process.stderr.write(`Applywright cannot start: ${error.message}\n`);
    process.exit(EX_CONFIG);
  }
  process.stderr.write(`Applywright cannot start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
