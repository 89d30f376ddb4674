import { readConfig, type Config } from '../../apps/api/src/config/config';
import { startTestApp, type TestApp } from '../../apps/api/testing/start-test-app';

/** What a spec of an operator's command stands on; there from its first test on. */
export interface RunningProgram {
  readonly app: TestApp;
  /** The settings that find the program's folder. */
  readonly config: Config;
  /** What the command has printed in this test, line by line. */
  readonly said: string[];
}

/** Starts the program on the embedded store for the tests of a `describe`, and listens to what commands print. */
export function runningProgram(): RunningProgram {
  const program = {} as { app: TestApp; config: Config; said: string[] };
  beforeAll(async () => {
    program.app = await startTestApp({ SAMPLE_BOARDS: '0', MONGODB_URI: '' });
    program.config = readConfig({ NODE_ENV: 'test', DATA_DIR: program.app.dataDir }, program.app.dataDir, program.app.dataDir);
  }, 30_000);
  afterAll(() => program.app.close());
  beforeEach(() => {
    program.said = [];
    for (const to of ['log', 'error'] as const) jest.spyOn(console, to).mockImplementation((line: string) => void program.said.push(line));
  });
  afterEach(() => jest.restoreAllMocks());
  return program;
}
