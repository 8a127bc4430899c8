import { mongo } from 'mongoose';

const DUPLICATE_KEY = 11000;

/** Whether a write was refused since a value that is unique is there already: one's own of before, or somebody else's. */
export function isDuplicateKey(error: unknown): error is mongo.MongoServerError {
  return error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY;
}

/** Whether nothing else kept writes of a bulk from being made, and all others are made as they were asked for. */
export function hasOnlyDuplicates(error: unknown): error is mongo.MongoBulkWriteError {
  if (!(error instanceof mongo.MongoBulkWriteError)) return false;
  const noConcern = error.result.getWriteConcernError() === undefined;
  return noConcern && [error.writeErrors].flat().every(({ code }) => code === DUPLICATE_KEY);
}
