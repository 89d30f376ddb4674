import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import type { Config } from './config/config';
import { setUpHttp } from './platform/http/http.setup';
import { setUpOpenApi } from './platform/http/openapi';

/** Builds the application out of settings alone; it does not listen yet. */
export async function createApp(config: Config): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config), { bodyParser: false, bufferLogs: true, abortOnError: false });
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks();
  // first: what is mounted before it goes out without its headers
  setUpHttp(app, config);
  setUpOpenApi(app, config.version);
  return app;
}
