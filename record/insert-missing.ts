import { mongo } from 'mongoose';

const DUPLICATE_KEY = 11000;

/**
 * Inserts documents; those whose natural key is there already are left as they are. Answers how many were new.
 * `concern`: where a write need not wait for a majority.
 */
export async function insertMissing<T extends mongo.Document>(
  collection: mongo.Collection<T>,
  documents: readonly mongo.OptionalUnlessRequiredId<T>[],
  concern: Pick<mongo.BulkWriteOptions, 'writeConcern'> = {},
): Promise<number> {
  if (documents.length === 0) return 0;
  try {
    const { insertedCount } = await collection.insertMany([...documents], { ordered: false, ...concern });
    return insertedCount;
  } catch (error) {
    if (!(error instanceof mongo.MongoBulkWriteError) || !onlyDuplicates(error)) throw error;
    return error.insertedCount;
  }
}

function onlyDuplicates(error: mongo.MongoBulkWriteError): boolean {
  const errors = Array.isArray(error.writeErrors) ? error.writeErrors : [error.writeErrors];
  const noConcern = error.result.getWriteConcernError() === undefined;
  return noConcern && errors.every(({ code }) => code === DUPLICATE_KEY);
}
