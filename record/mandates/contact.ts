import type { RecordDeps } from '../record-deps.js';
import type { MandateDocument } from './mandate.model.js';

/** Where whoever acts, or asks to, wants to be written to, sealed for himself, whatever subject he acts for. */
export async function sealedContact(
  { vault }: RecordDeps,
  id: string,
  person: string,
  mail: string | null,
): Promise<Pick<MandateDocument, 'contact'>> {
  if (mail === null) return {};
  const sealer = await vault.toSeal([ownerOf(person)]);
  return { contact: sealer.seal(ownerOf(person), placeOf(id), { mail }) };
}

/** The same in the open; null where he has not said. */
export async function mandateContact({ vault }: RecordDeps, found: MandateDocument): Promise<string | null> {
  if (found.contact === undefined) return null;
  const sealer = await vault.toOpen([ownerOf(found.person)]);
  const { mail } = sealer.open(ownerOf(found.person), placeOf(found._id), found.contact) as { readonly mail?: string };
  return mail ?? null;
}

function ownerOf(person: string): string {
  return `person ${person}`;
}

function placeOf(id: string): string {
  return `mandate\n${id}\ncontact`;
}
