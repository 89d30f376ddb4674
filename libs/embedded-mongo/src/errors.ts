/** MongoDB's own error codes, as far as this server answers with them. */
export const ErrorCode = Object.freeze({
  InternalError: 1, BadValue: 2, GraphContainsCycle: 5, FailedToParse: 9, UserNotFound: 11, Unauthorized: 13,
  TypeMismatch: 14, Overflow: 15, InvalidLength: 16, ProtocolError: 17, IllegalOperation: 20, LockTimeout: 24,
  NamespaceNotFound: 26, IndexNotFound: 27, PathNotViable: 28, ConflictingUpdateOperators: 40, CursorNotFound: 43,
  NamespaceExists: 48, MaxTimeMSExpired: 50, DollarPrefixedFieldName: 52, InvalidIdField: 53, NotSingleValueField: 54,
  EmptyFieldName: 56, CommandNotFound: 59, ImmutableField: 66, CannotCreateIndex: 67, InvalidOptions: 72,
  InvalidNamespace: 73, IndexOptionsConflict: 85, IndexKeySpecsConflict: 86, CannotIndexParallelArrays: 171,
  InvalidPipelineOperator: 168, CommandNotSupportedOnView: 166, ViewDepthLimitExceeded: 165, OptionNotSupportedOnView: 167, WriteConflict: 112, DocumentValidationFailure: 121, JSInterpreterFailure: 139, CommandNotSupported: 115, ConversionFailure: 241,
  OperationNotSupportedInTransaction: 263, TransactionTooOld: 225, NoSuchTransaction: 251, TransactionCommitted: 256,
  NotImplemented: 238, NoQueryExecutionPlans: 291, SnapshotUnavailable: 246, APIVersionError: 322, APIStrictError: 323, BSONObjectTooLarge: 10334, DuplicateKey: 11000, StageUnknown: 40324, SearchNotEnabled: 31082, UnknownField: 40415,
  MissingField: 40414, OutOfDiskSpace: 14031,
} as const);

const names = new Map<number, string>(Object.entries(ErrorCode).map(([name, code]) => [code, name]));

/** An error that goes to the client as MongoDB would send it. */
export class MongoError extends Error {
  labels: string[] = [];
  constructor(
    readonly code: number,
    message: string,
    readonly extra: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'MongoError';
  }
  get codeName(): string {
    return names.get(this.code) ?? `Location${this.code}`;
  }
  labelled(...labels: string[]): this {
    this.labels.push(...labels);
    return this;
  }
}

export const badValue = (message: string): MongoError => new MongoError(ErrorCode.BadValue, message);
export const failedToParse = (message: string): MongoError => new MongoError(ErrorCode.FailedToParse, message);
export const typeMismatch = (message: string): MongoError => new MongoError(ErrorCode.TypeMismatch, message);
export const notOnView = (ns: string): MongoError => new MongoError(ErrorCode.CommandNotSupportedOnView, `Namespace ${ns} is a view, not a collection`);
