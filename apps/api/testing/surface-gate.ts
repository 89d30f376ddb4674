import type { Connection, mongo } from 'mongoose';
import { coveredSurface, uncovered } from '@applywright/embedded-mongo/surface';

const covered = coveredSurface();

/** Listens to every command of a connection that was opened with `monitorCommands`. */
export function watchSurface(connection: Connection): { stop(): void; check(): void } {
  const missing = new Set<string>();
  let seen = 0;
  const note = ({ command }: mongo.CommandStartedEvent): void => {
    seen++;
    for (const part of uncovered(command as Record<string, unknown>, covered)) missing.add(part);
  };
  const client = connection.getClient();
  client.on('commandStarted', note);
  return {
    /** What comes now is the test's own. */
    stop: () => void client.off('commandStarted', note),
    /** @throws when the product used what no conformance case covers, or when nothing was seen */
    check() {
      if (seen === 0) throw new Error('the surface gate saw no command: monitorCommands is off');
      if (missing.size > 0) throw new Error(`used and covered by no conformance case: ${[...missing].join(', ')}`);
    },
  };
}
