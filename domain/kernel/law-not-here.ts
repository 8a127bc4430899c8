/**
 * A case names a version of the rules, or a year of the calendar, that this process has not heard of: another process
 * took it as law a moment ago, or a newer release wrote the case. To be looked for, and to be asked again; it says
 * nothing against the case.
 */
export class LawNotHere extends RangeError {
  override readonly name = 'LawNotHere';

  /** @param wanted id of the rulebook, or the year. */
  constructor(readonly wanted: string) {
    super(`The law ${wanted} is not here.`);
  }
}
