import { DigestController } from './digest.controller';
import { Digests } from './digests.service';

export { isDigestDue } from './choose-digest';
export { Digests } from './digests.service';

/** What the module of matching takes in of the digest mails. */
export const DIGEST = { controllers: [DigestController], providers: [Digests] };
