import { DefaultLogger, type LogMetadata, type Logger as TemporalLogger } from '@temporalio/worker';
import { pino, type Logger } from 'pino';

/** Lines of JSON to standard output: codes, ids and names of the program; never what a person wrote. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: { process: 'worker' },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: withoutMessage },
  });
}

/** The message of an error may quote what a person wrote (a parser, the database); its name, code and place cannot. */
function withoutMessage(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  const code = 'code' in error && ['string', 'number'].includes(typeof error.code) ? error.code : undefined;
  return { name: error.name, code, frames: frames.map((line) => line.trim()) };
}

/** Temporal's own lines, in the same place and by the same rule. */
export function temporalLog(log: Logger): TemporalLogger {
  return new DefaultLogger('INFO', ({ level, message, meta }) => {
    const fields = fieldsOf(meta);
    if (level === 'ERROR') log.error(fields, message);
    else if (level === 'WARN') log.warn(fields, message);
    else log.debug(fields, message);
  });
}

function fieldsOf(meta: LogMetadata = {}): object {
  const { error, ...fields }: { readonly error?: unknown } = meta;
  return error === undefined ? fields : { ...fields, err: error };
}
