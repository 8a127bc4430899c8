import { identify, lives, parentOf } from './identity.js';
import { run } from './run.js';

const LOOK_EVERY_MS = 1_000;

/**
 * Tells when npm, which started this process, has gone without a word (kill -9), so that the stack does not go on
 * unseen. Started without npm, nothing is watched.
 */
export async function whenStarterIsGone(env: NodeJS.ProcessEnv, tell: () => void): Promise<void> {
  if (env.npm_lifecycle_event === undefined) return;
  const npm = await identify(await aboveShell(process.ppid));
  if (npm === null) return;
  const timer = setInterval(() => {
    void lives(npm).then((there) => {
      if (there) return;
      clearInterval(timer);
      tell();
    });
  }, LOOK_EVERY_MS);
  timer.unref();
}

/** npm runs a script by a shell, which some shells replace by the script and some do not. */
async function aboveShell(parent: number): Promise<number> {
  const { output } = await run('ps', ['-o', 'comm=', '-p', String(parent)], 5_000);
  if (!/(^|\/)(sh|dash|bash|zsh|ash)\s*$/.test(output)) return parent;
  return (await parentOf(parent)) ?? parent;
}
