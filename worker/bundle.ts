import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, type Logger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

/** All workflows in one file of code, as the sandbox runs them. Takes some seconds. */
export function bundleWorkflows(logger?: Logger): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({ workflowsPath: workflowsPath(), ...(logger && { logger }) });
}

/** The workflows' own file: TypeScript from the sources, JavaScript from a build. */
export function workflowsPath(): string {
  return fileURLToPath(new URL(`../workflows/index${extname(import.meta.url)}`, import.meta.url));
}
