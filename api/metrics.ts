import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  readonly durations: Histogram<'method' | 'route' | 'status'>;
  readonly commands: Counter<'kind' | 'command' | 'outcome'>;
  readonly alteredLaw: Gauge;
}

/** Labels are words of the program (route patterns, command names, codes); nothing of a case or a person is one. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    durations: new Histogram({
      name: 'redress_http_duration_seconds',
      help: 'Time from the first byte of a request to the end of its answer.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [registry],
    }),
    commands: new Counter({
      name: 'redress_commands_total',
      help: 'Commands by their outcome: accepted, repeated, or the code of the refusal.',
      labelNames: ['kind', 'command', 'outcome'],
      registers: [registry],
    }),
    alteredLaw: new Gauge({
      name: 'redress_law_altered',
      help: 'Approved texts of the law that are not what was approved. Any but 0 is to be looked into.',
      registers: [registry],
    }),
  };
}
