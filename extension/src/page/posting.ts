import { readPosting } from './read-posting';

// A script of its own: most pages are filled and never saved.
(globalThis as unknown as Record<string, unknown>)['__applywrightPosting'] = readPosting;
