import { findServer } from '../servers/find-server.js';

/** Path of the time-skipping server, for `TestWorkflowEnvironment.createTimeSkipping`. */
export function timeSkippingServer(): Promise<string> {
  return findServer('temporal-test-server');
}
