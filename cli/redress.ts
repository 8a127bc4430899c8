import { Command } from 'commander';
import { sweepOnce } from '../activities/sweep.js';
import { readTemporalTls } from '../config/temporal-tls.js';
import { connectLazily, createNudger } from '../nudge/nudge.js';
import { endClearly } from '../dev/end-clearly.js';
import { getRunning } from '../dev/running.js';
import { readSettings } from '../dev/settings.js';
import { newKeyLine } from '../dev/embedded-keys.js';
import { importDepartments } from './departments.js';
import { exportCase } from './export.js';
import { importFile } from './import.js';
import { erase, rotate, sealOld, tellKeys } from './keys.js';
import { approveLaw, listLaw, previewLaw, proposeLaw } from './law.js';
import { appointPerson, endAppointment, importPeople, listPeople, showPerson } from './people.js';
import { answered, client, demoToken, print, withRecord, type Identified } from './place.js';
import { whatIfDraft } from './what-if.js';
import { whyText } from './why.js';

const AS = ['--as <person>', 'a demo person; without it REDRESS_TOKEN is sent'] as const;

const program = new Command('redress')
  .description('Redress from the command line. Talks to the stack that npm start runs, or to REDRESS_API_URL.')
  .showHelpAfterError();

program
  .command('token <person>')
  .description('print an access token of a demo person')
  .action(async (person: string) => {
    print(await demoToken(person));
  });

program
  .command('standing <creditCode>')
  .description('what is enforceable against a firm, now or at an instant')
  .option(...AS)
  .option('--at <instant>', 'at that instant, by what is known now')
  .option('--as-known-at <instant>', 'as the record stood then')
  .action(
    async (creditCode: string, { at, asKnownAt, ...identified }: Identified & { at?: string; asKnownAt?: string }) => {
      const query = { ...(at !== undefined && { at }), ...(asKnownAt !== undefined && { asKnownAt }) };
      const api = await client(identified);
      print(answered(await api.GET('/v1/standing/{creditCode}', { params: { path: { creditCode }, query } })));
    },
  );

program
  .command('import <file>')
  .description('import a double-publicity penalty table, CSV or XLSX')
  .option(...AS)
  .action(importFile);

program
  .command('receipt <caseId>')
  .description('a receipt of every date of the case, day by day; the page at /verify counts it again')
  .option(...AS)
  .action(async (caseId: string, identified: Identified) => {
    const api = await client(identified);
    print(answered(await api.GET('/v1/cases/{caseId}/receipts', { params: { path: { caseId } } })));
  });

program
  .command('why <caseId>')
  .description('the present state and each past step with its rule in words and the computation of every date')
  .option(...AS)
  .option('--json', 'the whole answer as JSON')
  .action(async (caseId: string, { json, ...identified }: Identified & { json?: true }) => {
    const api = await client(identified);
    const why = answered(await api.GET('/v1/cases/{caseId}/why', { params: { path: { caseId } } }));
    print(json ? why : whyText(why));
  });

program
  .command('export <caseId>')
  .description('the whole case as one JSON document: the case, every event with its hash')
  .option(...AS)
  .action(async (caseId: string, identified: Identified) => {
    print(await exportCase(caseId, identified));
  });

program
  .command('forecast <caseId>')
  .description('what happens to a case on which day if nobody acts, to its end')
  .option(...AS)
  .option('--rulebook <id>', 'under this version of the rules: dates that are set stay, new ones are set by it')
  .action(async (caseId: string, { rulebook, ...identified }: Identified & { rulebook?: string }) => {
    const query = { ...(rulebook !== undefined && { rulebook }) };
    const api = await client(identified);
    print(answered(await api.GET('/v1/cases/{caseId}/forecast', { params: { path: { caseId }, query } })));
  });

program
  .command('what-if')
  .description('what a draft of the law would have made of all open cases; nothing is changed')
  .requiredOption('--rulebook <file...>', 'the draft, as a file of rulebooks/ would be; several hold together')
  .option('--json', 'every touched case with all that was found, as JSON')
  .action(async ({ rulebook, json }: { rulebook: readonly string[]; json?: true }) => {
    await whatIfDraft(rulebook, { ...(json && { json }) });
  });

program
  .command('verify [caseId]')
  .description(
    'prove that the history of a case, or the order of the whole ledger, was not edited; exit code 1 where it was',
  )
  .option('--ledger', 'the chain of all positions instead of one case')
  .action(async (caseId: string | undefined, { ledger }: { ledger?: true }, command: Command) => {
    if ((caseId === undefined) === (ledger === undefined)) command.error('error: name a case, or give --ledger');
    const verdict = await withRecord<{ readonly ok: boolean }>((record) =>
      caseId === undefined ? record.verifyLedger() : record.verifyCase(caseId),
    );
    print(verdict);
    if (!verdict.ok) process.exitCode = 1;
  });

const law = program.command('law').description('texts of the law that come after a release: documents and calendars');

law
  .command('propose <file>')
  .description('propose a YAML file as law; a second person of the lead department approves it')
  .option(...AS)
  .action(proposeLaw);

law
  .command('preview <lawId>')
  .description('what a proposed calendar would move in open cases; nothing is changed')
  .option(...AS)
  .action(previewLaw);

law
  .command('approve <lawId>')
  .description('approve what another proposed; a calendar then recounts the open dates of its year')
  .option(...AS)
  .action(approveLaw);

law
  .command('list')
  .description('proposed and approved texts, newest first')
  .option(...AS)
  .action(listLaw);

const keys = program.command('keys').description('the keys of what belongs to persons (docs/runbook.md)');

keys
  .command('new')
  .description('print a new key, to be added as the last line of a file of keys')
  .action(() => {
    print(newKeyLine());
  });

keys.command('list').description('how many data keys each master key wraps').action(tellKeys);

keys
  .command('rotate')
  .description('wrap every data key anew with the newest master key; ended and begun again it goes on')
  .action(rotate);

keys.command('seal-old').description('seal what an older release wrote in the open').action(sealOld);

keys
  .command('erase <subject>')
  .description('destroy the key of a subject: nobody can read any more who it was')
  .option('--yes', 'it cannot be undone')
  .action(erase);

const people = program
  .command('people')
  .description('who holds which office; works with the record itself, for who runs the system');

people
  .command('appoint <person>')
  .description('give somebody, as his sign-in names him, a role in a department')
  .requiredOption('--role <role>', 'clerk, approver, lead, supervisor, operator or implementer')
  .requiredOption('--department <id>', 'the department')
  .requiredOption('--reasons <text>', 'the order on which it rests')
  .option('--from <instant>', 'without it: now')
  .option('--until <instant>', 'without it: until it is ended')
  .action(appointPerson);

people
  .command('end <person>')
  .description('end an appointment of somebody')
  .requiredOption('--appointment <id>', 'as `show` tells it')
  .requiredOption('--reasons <text>', 'the order on which it rests')
  .option('--until <instant>', 'without it: now')
  .action(endAppointment);

people.command('show <person>').description('what somebody is and was, and how it came to be so').action(showPerson);

people
  .command('list')
  .description('everybody with his appointments')
  .option('--department <id>', 'only those of this department')
  .action(listPeople);

people
  .command('import <file>')
  .description('appoint by a CSV or YAML file: person, role, department, reasons, and from, until where they are known')
  .action(importPeople);

program
  .command('departments')
  .description('the departments; works with the record itself, for who runs the system')
  .command('import <file>')
  .description(
    'write departments from a CSV or YAML file: id, name, nameEn, level, region, and parent, mail, creditCode, from, until',
  )
  .action(importDepartments);

program
  .command('sweep')
  .description('nudge the attendants of all cases that have something to do')
  .action(async () => {
    print(`${await sweep()} cases nudged`);
  });

const evidence = program.command('evidence').description('uploaded files');

evidence
  .command('sweep')
  .description('scan what waits for it, destroy what nobody brought in time or what has been kept long enough')
  .action(async () => {
    print(await withRecord((record) => record.sweepEvidence()));
  });

/** Goes on until nothing is past its time, or Temporal takes no nudge. */
async function sweep(): Promise<number> {
  const address =
    process.env['REDRESS_TEMPORAL_ADDRESS'] ??
    (await getRunning(readSettings(process.env).REDRESS_DATA)).temporalAddress;
  const temporal = connectLazily({
    address,
    namespace: process.env['REDRESS_TEMPORAL_NAMESPACE'] ?? 'default',
    tls: readTemporalTls(process.env),
  });
  const nudger = createNudger(temporal);
  return withRecord(async (record) => {
    let nudged = 0;
    await sweepOnce(record, async (one) => {
      const taken = await nudger.nudgeNow(one);
      if (taken) nudged += 1;
      return taken;
    });
    await temporal.connection.close();
    return nudged;
  });
}

endClearly(async () => {
  await program.parseAsync();
});
