// A whole application is started and asked: on a busy machine that takes longer than a unit's five seconds.
jest.setTimeout(30_000);
