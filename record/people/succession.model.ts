import { Schema, type Connection } from 'mongoose';

export const SUCCESSIONS = 'successions';

/** Lines of signed transfer tables, by the office that is no more. Never removed: who had its duties when can be told for good. */
const successionSchema = new Schema(
  {
    _id: { type: String, required: true },
    from: { type: String, required: true },
    to: { type: String, required: true },
    effective: { type: String, required: true },
    order: { type: String, required: true },
  },
  { collection: SUCCESSIONS, minimize: false, versionKey: false, autoIndex: false },
);
successionSchema.index({ to: 1 });

export function defineSuccessions(connection: Connection): void {
  connection.model('Succession', successionSchema);
}
