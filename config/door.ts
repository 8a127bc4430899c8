import { z } from 'zod';

const TrustedProxy = z.union(
  [z.enum(['loopback', 'linklocal', 'uniquelocal']), z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()],
  'expected addresses, ranges such as 10.0.0.0/8, or loopback, with commas between',
);

const Origin = z
  .string()
  .refine(
    (text) => URL.canParse(text) && new URL(text).origin === text,
    'expected origins such as https://host, with commas between',
  );

/** Who is let near the door, and whom it believes. */
export const DOOR_VARIABLES = {
  /** Proxies whose X-Forwarded-For is believed; without them a caller's address is that of the connection. */
  REDRESS_TRUSTED_PROXIES: listOf(TrustedProxy),
  /** Origins, exactly, whose pages may ask the API from a browser; without them none may but its own. */
  REDRESS_CORS_ORIGINS: listOf(Origin),
};

function listOf(member: z.ZodType<string, string>): z.ZodType<readonly string[], string | undefined> {
  return z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .pipe(z.array(member));
}
