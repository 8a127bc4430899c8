import { mongo } from 'mongoose';

/** Tells what was asked of a database that found no index. */
export interface Scans {
  /** One line for each kind of command, since the watch began, that read a whole collection to find some of it. */
  found(): Promise<readonly string[]>;
  end(): Promise<void>;
}

/** What the database keeps of a command. */
interface Kept {
  readonly ns: string;
  readonly command: {
    readonly filter?: object;
    readonly query?: object;
    readonly q?: object;
    readonly pipeline?: readonly { readonly $match?: object }[];
  };
}

/**
 * Has the database keep, from now on, each command that it can only carry out by reading a whole collection, whoever sends
 * it. Whoever asks for a whole collection gets it so; that is none.
 *
 * @param url with the name of the database
 */
export async function watchScans(url: string): Promise<Scans> {
  const client = new mongo.MongoClient(url);
  const database = client.db();
  await database.command({ profile: 1, filter: { planSummary: { $regex: 'COLLSCAN' } } });
  return {
    found: async () => {
      const kept = await database.collection<Kept>('system.profile').find().toArray();
      return [...new Set(kept.flatMap(lineOf))];
    },
    end: () => client.close(),
  };
}

function lineOf({ ns, command }: Kept): readonly string[] {
  const { filter, query, q, pipeline = [] } = command;
  const asked = Object.keys(filter ?? query ?? q ?? pipeline[0]?.$match ?? {});
  return asked.length === 0 ? [] : [`${ns.slice(ns.indexOf('.') + 1)} by ${asked.join(', ')}`];
}
