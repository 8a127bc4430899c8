import { pino, type Logger } from 'pino';

/** Lines of JSON to standard output. Request lines carry method, route pattern, status, time and ids; never a body, a query or a name. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: { process: 'api' },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: withoutMessage },
  });
}

/** The message of an error may quote what a person wrote (a parser, the database); its name, code and place cannot. */
export function withoutMessage(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  const code = 'code' in error && ['string', 'number'].includes(typeof error.code) ? error.code : undefined;
  return { name: error.name, code, frames: frames.map((line) => line.trim()) };
}
