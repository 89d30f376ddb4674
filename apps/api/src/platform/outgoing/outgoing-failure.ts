/** Why a request to the outside came to nothing. */
export type OutgoingReason = 'refused' | 'private_address' | 'redirect' | 'timeout' | 'network' | 'too_large' | 'wrong_type' | 'bad_status';

/** A failed request to the outside. It holds no address, header or body, so that it may be logged. */
export class OutgoingFailure extends Error {
  override readonly name = 'OutgoingFailure';
  constructor(readonly reason: OutgoingReason) {
    super(reason);
  }
}
