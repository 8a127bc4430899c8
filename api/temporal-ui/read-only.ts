/** The settings of Temporal's pages, saying that nothing can be written by them: they then offer nothing that is refused here. */
export function readOnly(settings: string): string {
  return JSON.stringify({ ...(JSON.parse(settings) as object), DisableWriteActions: true });
}
