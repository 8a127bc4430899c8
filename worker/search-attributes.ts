import type { Client } from '@temporalio/client';

/** Temporal's numbers of the types, temporal.api.enums.v1.IndexedValueType: Keyword and Datetime. */
const SEARCH_ATTRIBUTES = { RedressKind: 2, RedressStatus: 2, RedressDuty: 2, RedressDueAt: 6 } as const;

/**
 * Whether the cluster knows the attributes by which cases are found on its pages; registers those that are missing. Where
 * it cannot (a server for tests, a cluster that forbids it), cases do without.
 */
export async function ensureSearchAttributes({ connection, options: { namespace } }: Client): Promise<boolean> {
  try {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    const missing = Object.entries(SEARCH_ATTRIBUTES).filter(([name]) => !(name in customAttributes));
    if (missing.length > 0) {
      const searchAttributes = Object.fromEntries(missing);
      await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
    }
    return true;
  } catch {
    // The pages of Temporal tell less; nothing else depends on it.
    return false;
  }
}
