import type { MessageEvent } from '@nestjs/common';
import { EventHub } from '../platform/events/event-hub';
import type { ProfileImportsService } from './imports/profile-imports.service';
import type { OcrService } from './ocr.service';
import { ProfilesController } from './profiles.controller';
import type { ProfilesService } from './profiles.service';

describe('events', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('are kept open by comments alone when nothing happens, which no reader takes for an event', () => {
    const hub = new EventHub();
    const controller = new ProfilesController({} as ProfilesService, {} as ProfileImportsService, hub, {} as OcrService);
    const sent: MessageEvent[] = [];
    const stream = controller.events({ userId: 'someone' } as Parameters<typeof controller.events>[0]).subscribe((message) => sent.push(message));
    jest.advanceTimersByTime(31_000);
    stream.unsubscribe();
    expect(sent).toEqual([{ data: { type: 'hello' } }, { comment: 'still here' }, { comment: 'still here' }]);
  });
});
