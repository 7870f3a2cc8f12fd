import type { Entry } from '../link/protocol';
import { texts } from '../texts';
import { plainText } from '../../shared/view/safe-html';
import { typeset } from '../../shared/view/typography';
import { beside, isAlert, replacing } from '../view/notice';
import { kVerdictWords } from '../view/verdict';
import type { Turn } from './turn';

/** The receipt as it stands in the conversation. */
export function receiptText(turn: Turn, replyTime: string): string {
  const sent = turn.receipt ? texts.sent(turn.receipt) : texts.sentWithoutNumber;
  return `${sent} ${texts.replyTime(replyTime)}`;
}

/** An entry without its markup, as it is read aloud and copied. */
export function entryText(entry: Entry): string {
  const verdict = entry.verdict ? `${kVerdictWords[entry.verdict]}.` : '';
  const voices = entry.voices.map(({ who, html }) => `${who} : ${plainText(html)}`);
  const answer = voices.length > 0 ? voices : [plainText(entry.html)];
  return lines(subject(entry), verdict, ...answer);
}

function lines(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

/** As it is shown. */
export function heading(entry: Entry): string {
  return typeset(subject(entry));
}

/** What a myth is about is its claim, what any other entry is about its question. */
function subject(entry: Entry): string {
  return entry.claim ? `« ${entry.claim} »` : entry.question;
}

/**
 * The question without its typing slips, where that is worth a line: whoever leaves out capitals or
 * accents knows what they wrote.
 */
export function correction(turn: Turn): string | undefined {
  const corrected = turn.answer?.corrected;
  if (corrected === undefined || replacing(turn.answer?.notice)) return undefined;
  const same = corrected.localeCompare(turn.question, 'fr', { sensitivity: 'base' }) === 0;
  return same ? undefined : corrected;
}

/** Whether nothing could be said to the question. */
export function missed(turn: Turn): boolean {
  return turn.answer?.band === 'handoff' && turn.parts.length === 0 && !replacing(turn.answer.notice);
}

/** What is announced once when a turn has its answer; nothing where that announces itself. */
export function describe(turn: Turn, replyTime: string): string {
  const danger = beside(turn.answer?.notice);
  const corrected = correction(turn);
  return lines(
    danger ? plainText(danger.html) : '',
    corrected === undefined ? '' : texts.corrected(corrected),
    describeResult(turn, replyTime),
  );
}

function describeResult(turn: Turn, replyTime: string): string {
  if (turn.parts.length > 0) {
    return turn.parts.map((part) => `${texts.part(part.question)}\n${describeResult(part, replyTime)}`).join('\n');
  }
  if (turn.status === 'failed') return turn.problem ?? texts.failed;
  if (turn.form === 'sent') return receiptText(turn, replyTime);
  const notice = replacing(turn.answer?.notice);
  if (notice) return isAlert(notice) ? '' : plainText(notice.html);
  if (!turn.shown && turn.answer?.band !== 'choices') return texts.handoff;
  const context = turn.answer?.context;
  return lines(context === undefined ? '' : texts.context(context), shownText(turn));
}

/** The answer, or the choices, without their markup. */
function shownText(turn: Turn): string {
  if (turn.shown) return entryText(turn.shown);
  const questions = (turn.answer?.entries ?? []).map((entry) => entry.question);
  return [texts.choices, ...questions].join('\n');
}

/** In one line for the team: what the visitor was shown. */
export function outcome(turn: Turn): string {
  if (turn.shown) return `Réponse : ${turn.shown.question}`;
  if (turn.status !== 'answered') return 'Sans réponse (connexion)';
  const notice = replacing(turn.answer?.notice);
  if (notice) return plainText(notice.html).replaceAll('\n', ' ');
  if (turn.declined) return texts.none;
  return turn.answer?.band === 'choices' ? 'Choix proposés' : 'Sans réponse sûre';
}
