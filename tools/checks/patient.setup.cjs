// No test is about time: a limit here only ends what hangs. A whole application is started and asked, other suites keep every core
// busy, and the machine may be a slow one; so one generous limit stands for all, and no test names its own.
jest.setTimeout(300_000);
