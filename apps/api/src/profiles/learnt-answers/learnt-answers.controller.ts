import { Controller } from '@nestjs/common';
import { routes, type LearntAnswer, type RouteInput } from '@applywright/contracts';
import { Door, In, Who, type Caller } from '../../platform/http/door';
import { LearntAnswersService } from './learnt-answers.service';

@Controller()
export class LearntAnswersController {
  constructor(private readonly answers: LearntAnswersService) {}

  @Door(routes.listLearntAnswers)
  async list(@Who() { userId }: Caller): Promise<{ items: LearntAnswer[] }> {
    return { items: await this.answers.list(userId) };
  }

  @Door(routes.putLearntAnswer)
  put(@Who() { userId }: Caller, @In() { params, body }: RouteInput<typeof routes.putLearntAnswer>): Promise<LearntAnswer> {
    return this.answers.put(userId, { ...body, key: params.key });
  }

  @Door(routes.deleteLearntAnswer)
  remove(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.deleteLearntAnswer>): Promise<void> {
    return this.answers.remove(userId, params.key);
  }
}
