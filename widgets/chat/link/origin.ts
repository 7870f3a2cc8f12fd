import { fields } from '../../shared/read';
import { texts } from '../texts';

const kReplyMs = 8_000;

/**
 * Asks the server whether this page may use it, and tells the page's author what to do where it may
 * not. Rejects when no reply of the contract comes back.
 */
export async function mayUse(server: URL): Promise<boolean> {
  const url = new URL('api/origin', server);
  const response = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(kReplyMs) });
  const { allowed, origin } = fields(await response.json());
  if (typeof allowed !== 'boolean') throw new Error('no reply');
  if (!allowed) console.error(origin === 'null' ? texts.noOrigin : texts.notListed(String(origin)));
  return allowed;
}
