import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, type Logger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

export interface Bundling {
  readonly logger?: Logger;
  /**
   * Whether errors in workflows and the call stacks on Temporal's pages tell where in the code they were made. That more
   * than doubles what a workflow costs; a history that failed without it replays with it.
   */
  readonly traced?: boolean;
}

/** All workflows in one file of code, as the sandbox runs them. Takes some seconds. */
export function bundleWorkflows({ logger, traced = false }: Bundling = {}): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({
    workflowsPath: workflowFile('index'),
    preloadModules: traced ? [] : [workflowFile('untraced')],
    ...(logger && { logger }),
  });
}

/** The workflows' own files: TypeScript from the sources, JavaScript from a build. */
function workflowFile(name: string): string {
  return fileURLToPath(new URL(`../workflows/${name}${extname(import.meta.url)}`, import.meta.url));
}
