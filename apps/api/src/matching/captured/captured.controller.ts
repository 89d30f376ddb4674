import { Controller } from '@nestjs/common';
import { routes, type Match, type RouteInput } from '@applywright/contracts';
import { Door, In, Who, type Caller } from '../../platform/http/door';
import { MatchingService } from '../matching.service';
import { CapturedPostings } from './captured-postings.service';

@Controller()
export class CapturedController {
  constructor(
    private readonly captured: CapturedPostings,
    private readonly matching: MatchingService,
  ) {}

  @Door(routes.capturePosting)
  async capturePosting(@Who() { userId }: Caller, @In() { body }: RouteInput<typeof routes.capturePosting>): Promise<Match> {
    return this.matching.match(userId, await this.captured.capture(userId, body));
  }

  @Door(routes.deleteCapturedPosting)
  deleteCapturedPosting(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.deleteCapturedPosting>): Promise<void> {
    return this.captured.remove(userId, params.job_id);
  }
}
