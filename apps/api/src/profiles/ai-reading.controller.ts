import { Controller } from '@nestjs/common';
import { routes, type CvUpload, type RouteInput } from '@applywright/contracts';
import { Door, In, Who, type Caller } from '../platform/http/door';
import { AiReadingService } from './ai-reading.service';

@Controller()
export class AiReadingController {
  constructor(private readonly readings: AiReadingService) {}

  @Door(routes.readCvWithAi)
  readCvWithAi(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.readCvWithAi>): Promise<CvUpload> {
    return this.readings.ask(userId, params.id);
  }
}
