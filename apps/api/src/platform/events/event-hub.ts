import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';
import type { ServerEvent } from '@applywright/contracts';
import { Observable } from 'rxjs';

/** Progress for the people who are looking, by user. Within one process; nothing is lost when nobody listens, since every state is stored. */
@Injectable()
export class EventHub {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private readonly everybody = new EventEmitter().setMaxListeners(0);

  publish(userId: string, event: ServerEvent): void {
    this.emitter.emit(userId, event);
  }

  /** Ends the streams of a person who is no more. */
  end(userId: string): void {
    this.emitter.emit(userId, null);
  }

  /** Ends every stream: the program stops. Whoever listens asks again, and finds the next one. */
  endAll(): void {
    this.everybody.emit('end');
  }

  of(userId: string): Observable<ServerEvent> {
    return new Observable((subscriber) => {
      const listen = (event: ServerEvent | null) => (event ? subscriber.next(event) : subscriber.complete());
      subscriber.next({ type: 'hello' });
      const end = () => subscriber.complete();
      this.emitter.on(userId, listen);
      this.everybody.once('end', end);
      return () => {
        this.emitter.off(userId, listen);
        this.everybody.off('end', end);
      };
    });
  }
}
