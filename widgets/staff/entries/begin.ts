import type { Entry } from '../link/entries';
import { inbox } from '../link/inbox';
import { messages } from '../link/messages';
import { blankEntry } from './edit';

const kMessage = 'message:';

/** A new entry, and the questions of the inbox that are settled once it is saved. */
interface Beginning {
  entry: Entry;
  asked: string[];
}

/** What a new entry starts with: nothing, a visitor's message (`message:RECEIPT`) or a group, by its key. */
export async function begin(from: string | undefined): Promise<Beginning> {
  if (!from) return { entry: blankEntry(), asked: [] };
  if (from.startsWith(kMessage)) return { entry: await fromMessage(from.slice(kMessage.length)), asked: [] };
  const { group, texts } = await inbox.group(from);
  const asked = texts.map(({ q }) => q);
  const alternatives = asked.filter((q) => q !== group.q);
  return { entry: { ...blankEntry(), question: group.q, alternatives }, asked };
}

async function fromMessage(receipt: string): Promise<Entry> {
  const found = (await messages.all()).find((message) => message.receipt === receipt);
  return { ...blankEntry(), question: found ? (found.question ?? found.message).trim() : '' };
}
