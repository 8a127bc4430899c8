import type { Level } from '../../domain/kernel/department.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { Schema, type Connection, type mongo } from 'mongoose';

/** An office: who recognises, provides, carries out, leads or supervises. */
export interface DepartmentDocument {
  readonly _id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly level: Level;
  /** Region code of GB/T 2260. */
  readonly region: string;
  /** Id of the body above it. */
  readonly parent: string | null;
  readonly mail: string | null;
  /** Unified social credit code, by which imported rows name it. */
  readonly creditCode: string | null;
  /** Its first instant and the end of its last; absent or null where none is known. */
  readonly from?: Instant | null;
  readonly until?: Instant | null;
}

const departmentSchema = new Schema(
  {
    _id: { type: String, required: true },
    name: { type: { zh: { type: String, required: true }, en: { type: String, required: true } }, required: true },
    level: { type: String, required: true },
    region: { type: String, required: true },
    parent: { type: String, default: null },
    mail: { type: String, default: null },
    creditCode: { type: String, default: null },
    from: { type: String, default: null },
    until: { type: String, default: null },
  },
  { collection: 'departments', minimize: false, versionKey: false, autoIndex: false },
);
// Those of a province, for whoever oversees it.
departmentSchema.index({ region: 1 });
departmentSchema.index({ creditCode: 1 }, { unique: true, partialFilterExpression: { creditCode: { $gt: '' } } });

export function defineDepartments(connection: Connection): void {
  connection.model('Department', departmentSchema);
}

export type Departments = mongo.Collection<DepartmentDocument>;
