import { Controller } from '@nestjs/common';
import { routes, type RouteInput, type SessionInfo } from '@applywright/contracts';
import { Door, In, Who, type Caller } from '../platform/http/door';
import { SessionsService } from './sessions.service';

/** Where a person is signed in. */
@Controller()
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Door(routes.listSessions)
  async list(@Who() { userId, sessionId }: Caller): Promise<{ items: SessionInfo[] }> {
    return { items: await this.sessions.list(userId, sessionId) };
  }

  @Door(routes.endSession)
  end(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.endSession>): Promise<void> {
    return this.sessions.end(userId, params.id);
  }

  @Door(routes.endOtherSessions)
  endOthers(@Who() { userId, sessionId }: Caller): Promise<void> {
    return this.sessions.endAll(userId, sessionId ?? undefined);
  }
}
