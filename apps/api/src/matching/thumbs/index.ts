import { ThumbRow, ThumbSchema } from './thumb.schema';
import { ThumbsController } from './thumbs.controller';
import { ThumbsRepository } from './thumbs.repository';
import { ThumbsService } from './thumbs.service';

export { ThumbsService } from './thumbs.service';
export { ThumbsRepository } from './thumbs.repository';

/** What the module of matching takes in of the thumbs. */
export const THUMBS = {
  schemas: [{ name: ThumbRow.name, schema: ThumbSchema }],
  controllers: [ThumbsController],
  providers: [ThumbsRepository, ThumbsService],
};
