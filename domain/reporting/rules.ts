import type { Limit } from '../kernel/limit.js';
import type { Setting } from '../kernel/rulebook.js';

/**
 * What departments owe by the calendar, whatever case is open: publishing their acts, reporting their data and their work.
 * Limits count from the event named; the day of that event is not counted.
 */
export interface ReportingRules {
  /** Licences and penalties go online (双公示), from the act. */
  readonly licencesAndPenalties: Limit;
  /** Whether other administrative acts go online too, and by when from the act. */
  readonly otherActsPublished: Setting<boolean>;
  readonly otherActs: Limit;
  /** Penalties stand in the enterprise publicity system, from the act: a duty beside the double publicity. */
  readonly enterpriseSystem: Limit;
  /** A penalty against a subject of another province is pushed there, from the act. */
  readonly crossProvincePush: Limit;
  /** That province publishes it, from the push. */
  readonly crossProvincePublication: Limit;
  /** A published penalty that was changed, revoked or void is withdrawn, from that. */
  readonly penaltyWithdrawn: Limit;

  /** Whether data are reported upwards within fixed limits. */
  readonly dataReported: Setting<boolean>;
  /** City and county bodies to their provincial body, from when the data were produced or obtained. */
  readonly toProvince: Limit;
  /** Provincial bodies to the platform, from when the data were gathered or produced. */
  readonly toPlatform: Limit;
  /** City and county credit bodies to the platform, from the gathering. */
  readonly creditBodyToPlatform: Limit;
  /** The platform checks what came in, from its receipt, and sends back what is bad. */
  readonly dataCheck: Limit;

  /** Cases of joint incentive or sanction that a body reports each month at least. */
  readonly casesAMonth: Setting<number>;
  /** How often bodies report on their work. */
  readonly progress: Setting<'none' | 'half-yearly' | 'yearly'>;
  /** That report, from the end of its period. */
  readonly progressReport: Limit;
  /** Whether the year's work is evaluated at its end. */
  readonly yearEndEvaluation: Setting<boolean>;
}
