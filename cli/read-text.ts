import { readFile } from 'node:fs/promises';
import { ClearError } from '../dev/clear-error.js';

/** The text of a file that was named on the command line. @throws {ClearError} where it cannot be read, in one line. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new ClearError(`${file} cannot be read: ${why}`);
  }
}
