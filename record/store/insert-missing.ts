import type { mongo } from 'mongoose';
import { hasOnlyDuplicates } from './duplicate-key.js';

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
    if (!hasOnlyDuplicates(error)) throw error;
    return error.insertedCount;
  }
}
