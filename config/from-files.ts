import { readFileSync } from 'node:fs';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Takes the value of each named variable that is not set from the file that `<variable>_FILE` names, as secrets are
 * mounted. One line break at the end of the file is no part of the value. Variables that are empty count as not set.
 * `faults` has one line for each that cannot be had so; values are not repeated.
 */
export function withFiles(
  env: Variables,
  names: readonly string[],
): { readonly values: Variables; readonly faults: readonly string[] } {
  const set = Object.entries(env).filter(([, value]) => value !== undefined && value !== '');
  const values: Record<string, string | undefined> = Object.fromEntries(set);
  const faults: string[] = [];
  for (const name of names) {
    const file = values[`${name}_FILE`];
    if (file === undefined) continue;
    if (values[name] !== undefined) {
      faults.push(`${name}: set twice, by itself and by ${name}_FILE`);
      continue;
    }
    try {
      values[name] = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
    } catch (error) {
      faults.push(`${name}_FILE: the file cannot be read (${codeOf(error)})`);
    }
  }
  return { values, faults };
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}
