import { ClearError } from './clear-error.js';
import { startChild, type Child, type ChildSpec } from './supervisor.js';

/** The child processes of one stack: they are started one by one and end together. */
export interface Family {
  readonly start: (spec: ChildSpec) => Promise<Child>;
  /** Settles with the first child that ended without being asked to. */
  readonly lost: Promise<Child>;
  /** Ends all, the youngest first, those that are still starting included. Nothing is started afterwards. */
  stop(): Promise<void>;
  kill9(): Promise<void>;
}

export function createFamily(): Family {
  const children: Child[] = [];
  let ending = false;
  let tellLost: (child: Child) => void = () => undefined;
  const lost = new Promise<Child>((resolve) => {
    tellLost = resolve;
  });
  return {
    lost,
    start: async (spec) => {
      if (ending) throw new ClearError('stopped while starting');
      const child = await startChild(spec, (newborn) => children.push(newborn));
      void child.exited.then(() => {
        if (!ending) tellLost(child);
      });
      return child;
    },
    stop: async () => {
      ending = true;
      for (const child of [...children].reverse()) await child.stop();
    },
    kill9: async () => {
      ending = true;
      await Promise.all(children.map((child) => child.kill9()));
    },
  };
}
