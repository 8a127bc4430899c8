import { z } from 'zod';

const SpanView = z.object({ count: z.int(), unit: z.string() });
const Instant = z.string();
const Measures = z.union([z.literal('all'), z.array(z.string())]);
const Remedy = z.object({ way: z.string(), until: Instant.nullable(), rule: z.string() }).meta({ id: 'Remedy' });

/** What a listing is about, for its parties. Texts that persons wrote stand in the history. */
export const ListingDetails = z
  .object({
    kind: z.literal('listing'),
    list: z.string(),
    class: z.string(),
    term: SpanView,
    actDate: z.string(),
    subjectKind: z.string(),
    measures: z.array(
      z.object({ measure: z.string(), ends: z.string(), term: z.union([SpanView, z.literal('permanent')]).nullable() }),
    ),
    bases: z.array(z.object({ entry: z.string(), kind: z.string(), department: z.string(), decidedOn: z.string() })),
    linkedTo: z.object({ entity: z.string(), office: z.string() }).nullable(),
    superior: z.string().nullable(),
    consent: z.enum(['given', 'refused']).nullable(),
    defence: z
      .object({
        servedOn: z.string(),
        closesAt: Instant,
        hearingBy: Instant,
        waived: z.boolean(),
        points: z.array(z.string()),
        hearing: z.object({ status: z.string(), heldAt: Instant.nullable(), chair: z.string().nullable() }).nullable(),
      })
      .nullable(),
    decision: z.object({ decidedAt: Instant, until: Instant.nullable(), remedies: z.array(Remedy) }).nullable(),
    publishedAt: Instant.nullable(),
    endedAt: Instant.nullable(),
    stays: z.array(
      z.object({
        stay: z.string(),
        cause: z.string(),
        issuer: z.string(),
        measures: Measures,
        from: Instant,
        until: Instant.nullable(),
      }),
    ),
    objections: z
      .array(z.object({ objection: z.string(), outcome: z.string().nullable() }))
      .meta({ description: 'Those that the reader may know. Whether it is contested at all tells the standing.' }),
    publishedVersion: z.int(),
  })
  .meta({ id: 'ListingDetails' });

/** What an objection is about, for its parties. */
export const ObjectionDetails = z
  .object({
    kind: z.literal('objection'),
    error: z.string(),
    contested: z.array(z.string()),
    evidence: z.array(z.string()),
    mandate: z.string().nullable(),
    filedAt: Instant,
    acceptedAt: Instant.nullable(),
    suspends: z.enum(['filing', 'acceptance', 'off']).meta({ description: 'Which step suspends by the rulebook.' }),
    holds: z.array(z.object({ id: z.string(), from: Instant, until: Instant.nullable(), declaredAhead: z.boolean() })),
    lead: z.string().nullable().meta({ description: 'Null also where it is one that the reader may not know.' }),
    joined: z.array(z.string()),
    providers: z.array(z.object({ department: z.string(), finding: z.string().nullable() })),
    experts: z.array(z.string()),
    supplyBy: Instant.nullable(),
    verified: z.object({ finding: z.string(), proposed: z.string() }).nullable(),
    result: z
      .object({
        outcome: z.string(),
        decidedAt: Instant,
        measures: z.array(z.string()),
        fields: z.array(z.string()),
        correction: z.string(),
        endsMeasures: Measures,
        remedies: z.array(Remedy),
      })
      .nullable(),
    refusal: z.string().nullable(),
    irreversible: z.array(z.object({ measure: z.string(), department: z.string(), executedAt: Instant })),
    listingEnded: z.string().nullable(),
    toldAt: Instant.nullable(),
    closedAt: Instant.nullable(),
  })
  .meta({ id: 'ObjectionDetails' });
