import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const SCRIPT = `
  import { dateOf, endOfDay, instantOf, startOfDay, calendarDate } from './domain/kernel/calendar-date.ts';
  import { endOf } from './domain/kernel/limit-end.ts';
  import { calendarOf } from './domain/kernel/working-days.ts';
  const rule = { id: 't', rulebook: 't', tag: 'default', source: 't' };
  const told = [];
  for (const text of ['2026-03-07T23:30:00-08:00', '2026-03-29T00:59:59Z', '2026-10-31T16:00:00Z'])
    for (const unit of ['workingDays', 'days', 'months', 'years'])
      told.push(dateOf(instantOf(text)), endOf({ count: 7, unit, movesOffHolidays: true, rule }, instantOf(text), calendarOf([])).dueAt);
  told.push(startOfDay(calendarDate('2026-03-29')), endOfDay(calendarDate('2026-11-01')), instantOf(new Date(0)));
  console.log(JSON.stringify(told));
`;

function toldIn(zone: string): string {
  return execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', SCRIPT], {
    cwd: root,
    env: { PATH: process.env['PATH'], TZ: zone },
    encoding: 'utf8',
  });
}

test.each(['America/Los_Angeles', 'Europe/Berlin', 'Pacific/Kiritimati', 'Asia/Shanghai'])(
  'a process in %s counts the same days',
  (zone) => {
    expect(toldIn(zone)).toBe(toldIn('UTC'));
  },
);
