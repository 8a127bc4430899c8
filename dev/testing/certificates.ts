import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Certificate {
  /** PEM, both. */
  readonly cert: string;
  readonly key: string;
}

/** An authority that holds for a test. */
export interface Authority extends Certificate {
  /** A certificate signed by it, for 127.0.0.1. */
  sign(name: string): Promise<Certificate>;
}

/**
 * Makes an authority in a folder, by openssl, which must be on PATH.
 *
 * @param folder keeps its files; it is the caller's to delete
 */
export async function newAuthority(folder: string, name = 'authority'): Promise<Authority> {
  const at = (file: string): string => join(folder, file);
  const read = async (of: string): Promise<Certificate> => ({
    cert: await readFile(at(`${of}.crt`), 'utf8'),
    key: await readFile(at(`${of}.key`), 'utf8'),
  });
  const fresh = (of: string): readonly string[] => [
    ...['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    ...['-keyout', at(`${of}.key`), '-subj', `/CN=${of}`],
  ];
  await run('openssl', ['req', '-x509', ...fresh(name), '-days', '2', '-out', at(`${name}.crt`)]);
  return {
    ...(await read(name)),
    sign: async (of) => {
      await run('openssl', ['req', '-new', ...fresh(of), '-out', at(`${of}.csr`)]);
      await writeFile(at(`${of}.ext`), 'subjectAltName=IP:127.0.0.1\n');
      await run('openssl', [
        ...['x509', '-req', '-in', at(`${of}.csr`), '-CA', at(`${name}.crt`), '-CAkey', at(`${name}.key`)],
        ...['-CAcreateserial', '-days', '2', '-extfile', at(`${of}.ext`), '-out', at(`${of}.crt`)],
      ]);
      return read(of);
    },
  };
}
