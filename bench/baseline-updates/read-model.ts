import type { mongo } from 'mongoose';

/** What the baseline's workflows write, so that standing can be asked without asking Temporal. */
export interface ReadModel {
  writeStanding(listing: string, objection: string, standing: string): Promise<void>;
}

export interface StandingRow {
  readonly _id: string;
  readonly listing: string;
  readonly standing: string;
}

export const READ_MODEL = 'baseline_standing';

/** Writes with the same assurance as the record: a majority has it on disk. */
export function createReadModel(database: mongo.Db): ReadModel {
  const rows = database.collection<StandingRow>(READ_MODEL, { writeConcern: { w: 'majority', journal: true } });
  return {
    async writeStanding(listing, objection, standing) {
      await rows.updateOne({ _id: objection }, { $set: { listing, standing } }, { upsert: true });
    },
  };
}
