import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app-config';
import { registerWorker } from './app/session/offline/register-worker';

bootstrapApplication(App, appConfig)
  .then(() => registerWorker())
  .catch((error: unknown) => console.error(error));
