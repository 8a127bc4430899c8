import { mongo } from 'mongoose';

/** Which of the texts stand somewhere in the bytes of the database, in any collection, files included. */
export async function foundIn(database: mongo.Db, texts: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const { name } of await database.listCollections().toArray())
    for await (const document of database.collection(name).find()) {
      const bytes = Buffer.from(mongo.BSON.serialize(document));
      for (const text of texts) if (bytes.includes(text)) found.add(text);
    }
  return texts.filter((text) => found.has(text));
}
