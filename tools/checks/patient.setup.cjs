// No test is about time. A whole application is started and asked, and other suites keep every core busy: then five seconds are too few.
jest.setTimeout(60_000);
