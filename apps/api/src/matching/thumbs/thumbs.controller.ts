import { Controller } from '@nestjs/common';
import { routes, type Match, type RouteInput, type Thumb } from '@applywright/contracts';
import { Door, In, Who, type Caller } from '../../platform/http/door';
import { ThumbsService } from './thumbs.service';

@Controller()
export class ThumbsController {
  constructor(private readonly thumbs: ThumbsService) {}

  @Door(routes.putThumb)
  async putThumb(@Who() { userId }: Caller, @In() { params, body }: RouteInput<typeof routes.putThumb>): Promise<{ match: Match | null }> {
    return { match: await this.thumbs.give(userId, params.job_id, body) };
  }

  @Door(routes.deleteThumb)
  async deleteThumb(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.deleteThumb>): Promise<{ match: Match | null }> {
    return { match: await this.thumbs.takeBack(userId, params.job_id) };
  }

  @Door(routes.listThumbs)
  async listThumbs(@Who() { userId }: Caller): Promise<{ items: Thumb[] }> {
    return { items: await this.thumbs.list(userId) };
  }
}
