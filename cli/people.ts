import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import type { z } from 'zod';
import { findAnsweredText } from '../api/problems/answered-texts.js';
import { fillIn } from '../api/problems/fill-in.js';
import { parse } from '../contracts/parse.js';
import { AppointmentEnd, AppointmentOrder } from '../contracts/people.contract.js';
import { ActorId } from '../contracts/values.js';
import { ClearError } from '../dev/clear-error.js';
import { atCommandLine } from '../domain/kernel/actor.js';
import type { Refusal } from '../domain/kernel/decision.js';
import type { CaseRecord } from '../record/open-record.js';
import type { PersonOutcome, PersonRequest } from '../record/people/change-person.js';
import { hashOf } from '../record/store/hash.js';
import { print, withRecord } from './place.js';
import { readRows } from './read-rows.js';

const PersonRow = AppointmentOrder.extend({ person: ActorId });

/** Appoints somebody in the record itself: for who runs the system, and for the first operator of a new installation. */
export async function appointPerson(person: string, asked: object): Promise<void> {
  const row = checked(PersonRow, { person, ...asked });
  await withRecord(async (record) => {
    print(told(row.person, await ordered(record, row, randomUUID())));
  });
}

/** Ends an appointment, now or at a later instant. */
export async function endAppointment(person: string, asked: object): Promise<void> {
  const { until, ...ending } = checked(AppointmentEnd, asked);
  await withRecord(async (record) => {
    const request = { ...atConsole(record, randomUUID()), ...ending, ...(until !== undefined && { until }) };
    print(told(person, await record.endAppointment(person, request)));
  });
}

/** What somebody is and was, with how it came to be so. */
export async function showPerson(person: string): Promise<void> {
  const found = await withRecord((record) => record.readPerson(person));
  if (found === null) throw new ClearError(`Nobody ever said what ${person} is here.`);
  print(found);
}

/** Everybody with a place in an office, or everybody; a line for each appointment. */
export async function listPeople({ department }: { readonly department?: string }): Promise<void> {
  await withRecord(async (record) => {
    let after: string | null | undefined;
    while (after !== null) {
      const filter = department === undefined ? {} : { department };
      const page = await record.listPeople(filter, { limit: 200, ...(after !== undefined && { after }) });
      for (const { _id, appointments } of page.people)
        for (const { id, role, department: office, from, until } of appointments)
          if (department === undefined || office === department)
            print(`${_id} ${id}: ${role} of ${office}, from ${from}${until === null ? '' : ` until ${until}`}`);
      after = page.next;
    }
  });
}

/** Appoints by a file, row by row. The same row again changes nothing; a row that is refused keeps none of the others back. */
export async function importPeople(file: string): Promise<void> {
  const rows = await readRows(file, PersonRow);
  await withRecord(async (record) => {
    let refused = 0;
    for (const [index, row] of rows.entries()) {
      const outcome = await ordered(record, row, `import-${hashOf(row).slice(0, 40)}`);
      if (outcome.kind === 'accepted') continue;
      refused += 1;
      print(`row ${String(index + 1)}, ${row.person}: ${saidBy(outcome.refusal)}`);
    }
    print(`${String(rows.length)} rows, ${String(refused)} refused`);
    if (refused > 0) process.exitCode = 1;
  });
}

type Row = z.output<typeof PersonRow>;

function checked<S extends z.ZodType>(contract: S, asked: object): z.output<S> {
  const parsed = parse(contract, asked);
  if (parsed.kind === 'valid') return parsed.value;
  throw new ClearError(parsed.errors.map(({ pointer, detail }) => `${pointer}: ${detail.en}`).join('\n'));
}

function ordered(record: CaseRecord, { person, from, ...row }: Row, key: string): Promise<PersonOutcome> {
  return record.appoint(person, { ...row, ...(from !== undefined && { from }), ...atConsole(record, key) });
}

function atConsole({ deps }: CaseRecord, key: string): Omit<PersonRequest, 'body'> {
  return { actor: atCommandLine(userInfo().username), key, receivedAt: deps.clock.now() };
}

function told(person: string, outcome: PersonOutcome): string {
  if (outcome.kind === 'refused') throw new ClearError(saidBy(outcome.refusal));
  const held = outcome.person.appointments.map(({ id, role, department }) => `${id} (${role} of ${department})`);
  return `${person}: ${held.join(', ')}`;
}

function saidBy({ code, params }: Refusal): string {
  const text = findAnsweredText(code);
  if (text === undefined) return code;
  return `${code}: ${fillIn(text.happened.zh, params, 'zh')} ${fillIn(text.happened.en, params, 'en')}`;
}
