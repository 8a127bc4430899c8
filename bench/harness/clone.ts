import { randomBytes } from 'node:crypto';
import type { mongo } from 'mongoose';
import type { CaseDocument } from '../../record/case/case.model.js';
import { base32, tokenOf } from '../../record/case/case-id.js';
import { LEDGER, type LedgerDocument } from '../../record/ledger/ledger.model.js';
import type { CaseRecord } from '../../record/open-record.js';
import type { Sealer } from '../../record/keys/seal.js';
import { openEvent, placeOfEvent, type CaseOfEvent, type StoredEvent } from '../../record/case/stored-event.js';

const BATCH = 1_000;

/** A listing, and whom it is about. */
export interface Listed {
  readonly listing: string;
  readonly subject: string;
}

/** What a copy has of its own besides its names. */
export interface Change {
  /** Texts that are replaced wherever they stand in the document, such as the instant at which the term ends. */
  readonly texts?: Readonly<Record<string, string>>;
  readonly wakeAt?: Date;
  /** With the copies of its events in the ledger, where the bytes count. */
  readonly withLedger?: boolean;
  /** Nobody will read what people wrote in these: it stays sealed for the original, which saves minutes with a million. */
  readonly unread?: boolean;
}

/**
 * Puts `count` copies of a case straight into the record, each about a firm of its own: what would take hours by commands
 * takes minutes. The copies have the size and the indexes of real ones; their chains of hashes do not hold.
 */
export async function cloneCase(
  record: CaseRecord,
  caseId: string,
  count: number,
  change: Change = {},
): Promise<readonly Listed[]> {
  const cases = record.connection.collection<CaseDocument>('cases');
  const original = await cases.findOne({ _id: caseId });
  if (original === null) throw new Error(`There is no case ${caseId}.`);
  const ledger = record.connection.collection<LedgerDocument>(LEDGER);
  const rows = change.withLedger === true ? await ledger.find({ case: caseId }).toArray() : [];
  const text = JSON.stringify(original);
  const made: Listed[] = [];
  for (let from = 0; from < count; from += BATCH) {
    const firms = await record.findOrCreateSubjects(
      Array.from({ length: Math.min(BATCH, count - from) }, () => ({
        kind: 'firm' as const,
        number: `CLONE${base32(randomBytes(10)).toUpperCase().slice(0, 13)}`,
        name: '示例公司',
        contact: { mail: 'firm@example.com', language: 'zh' as const },
      })),
    );
    const named = firms.map((subject) => ({ subject, texts: textsFor(original, subject, change) }));
    const sealer = await record.deps.vault.toSeal([original.subject, ...firms]);
    const own = (about: CaseOfEvent, event: StoredEvent): StoredEvent =>
      change.unread === true ? event : resealed(sealer, original, about, event);
    const copies = named.map(({ texts }) => {
      const copy = parsedCopy(text, texts) as CaseDocument;
      return { ...copy, events: copy.events.map((event) => own(copy, event)) };
    });
    const documents = copies.map((copy) => ({
      ...copy,
      wakeAt: change.wakeAt ?? original.wakeAt,
      // Unique, as it would be: a key opens one case only.
      opened: randomBytes(32).toString('hex'),
    }));
    await cases.insertMany(documents, BULK);
    if (rows.length > 0)
      await ledger.insertMany(
        named.flatMap(({ texts }) =>
          rows.map((row) => {
            const copy = copyOf(row, texts);
            return { ...copy, event: own({ _id: copy.case, subject: copy.subject }, copy.event) };
          }),
        ),
        BULK,
      );
    made.push(...copies.map(({ _id, subject }) => ({ listing: _id, subject })));
  }
  return made;
}

const BULK = { ordered: false } as const;

/** Loads a great many cases without their secondary indexes, which are built at the end: minutes instead of an hour. */
export async function loadingMany<T>({ connection }: CaseRecord, load: () => Promise<T>): Promise<T> {
  const cases = connection.collection<CaseDocument>('cases');
  const indexes = (await cases.indexes()).filter(({ name }) => name !== '_id_');
  await cases.dropIndexes();
  const loaded = await load();
  await cases.createIndexes(indexes.map(({ v: _v, ...index }) => index as mongo.IndexDescription));
  return loaded;
}

/** What people wrote in the event, sealed for the case that the copy is of. */
function resealed(sealer: Sealer, from: CaseOfEvent, to: CaseOfEvent, event: StoredEvent): StoredEvent {
  const { personal } = openEvent(sealer, from, event);
  return personal ? { ...event, personal: sealer.seal(to.subject, placeOfEvent(to._id, event.seq), personal) } : event;
}

type Texts = Readonly<Record<string, string>>;

/** What stands for what in a copy: the longer names first, since they begin with the token. */
function textsFor(original: CaseDocument, subject: string, { texts = {} }: Change): Texts {
  const [, prefix = ''] = original._id.split('-');
  return {
    [original._id]: `${tokenOf(subject)}-${prefix}-${base32(randomBytes(10))}`,
    [original.subject]: subject,
    // Locks begin with it.
    [tokenOf(original.subject)]: tokenOf(subject),
    ...texts,
  };
}

function copyOf<T>(original: T, texts: Texts): T {
  return parsedCopy(JSON.stringify(original), texts) as T;
}

function parsedCopy(original: string, texts: Texts): unknown {
  const text = Object.entries(texts).reduce((whole, [from, to]) => whole.replaceAll(from, to), original);
  return JSON.parse(text) as unknown;
}
