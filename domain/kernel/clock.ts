import type { Instant } from './instant.js';

/** Where the time comes from, injected everywhere: real, or in tests and `demo --years` the time-skipping server's. */
export interface Clock {
  now(): Instant;
}
