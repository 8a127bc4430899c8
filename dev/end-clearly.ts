import { ClearError } from './clear-error.js';

/**
 * Runs a program. What a person can put right is one line on standard error and exit code 1; anything else is a fault of
 * ours and keeps its stack.
 */
export function endClearly(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    if (!(error instanceof ClearError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
}
