import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';

const ALGORITHM = 'RS256';

/** The private key that signs tokens, and the secret of the issuer's cookies. */
export interface IssuerKeys {
  readonly signing: JWK;
  readonly cookies: string;
}

const Stored = z.object({ signing: z.looseObject({ kty: z.literal('RSA'), kid: z.string() }), cookies: z.string() });

/** Made at the first start and kept, so that tokens outlive a restart. A file that cannot be read is made anew. */
export async function issuerKeys(file: string): Promise<IssuerKeys> {
  try {
    return Stored.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    const keys = await newKeys();
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.half`, JSON.stringify(keys), { mode: 0o600 });
    await rename(`${file}.half`, file);
    return keys;
  }
}

export async function newKeys(): Promise<IssuerKeys> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const id = crypto.randomUUID();
  const signing = { ...(await exportJWK(privateKey)), kid: id, alg: ALGORITHM, use: 'sig' };
  return { signing, cookies: crypto.randomUUID() };
}
