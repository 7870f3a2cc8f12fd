import { html, nothing, type TemplateResult } from 'lit';
import type { Conversation } from '../conversation/conversation';
import { correction, heading, receiptText } from '../conversation/describe';
import { single, type Turn } from '../conversation/turn';
import { linkTo } from '../link/anchor';
import type { Entry, EntryLink } from '../link/protocol';
import { typeset } from '../../shared/view/typography';
import { texts } from '../texts';
import { choicesView, rowButton } from './choices';
import { doneIcon } from './icons';
import { beside, noticeView, possibleView, replacing } from './notice';

/** What a bubble may have without pushing the answer out of sight. */
const kMostLines = 8;

type Piece = TemplateResult | typeof nothing;

/** One question and what came of it. */
export function turnView(turn: Turn, conversation: Conversation): TemplateResult {
  return html`<section class="turn" data-turn=${turn.key}>
    <p class="bubble"><span class="hidden">${texts.you} </span>${typeset(inLines(turn.question))}</p>
    ${danger(turn)} ${corrected(turn, conversation)}
    ${turn.parts.length > 0
      ? turn.parts.map((part) => partView(part, conversation))
      : result(turn, conversation)}
  </section>`;
}

/** The question as it was typed, but without blank lines; of too many lines, as running text. */
function inLines(question: string): string {
  const lines = question.split(/\s*\n\s*/);
  return lines.join(lines.length > kMostLines ? ' ' : '\n');
}

/** Numbers to call that stand above the answer. */
function danger(turn: Turn): Piece {
  const notice = beside(turn.answer?.notice);
  return notice ? possibleView(notice) : nothing;
}

/** What the question was understood to be, and a way to say that it is not. */
function corrected(turn: Turn, conversation: Conversation): Piece {
  const question = correction(turn);
  if (question === undefined) return nothing;
  // Once a message is sent, its receipt would go with the result.
  const sent = single([turn]).some(({ form }) => form === 'sent');
  return html`<p class="note">
    ${typeset(texts.corrected(question))}
    ${sent
      ? nothing
      : html`<button type="button" class="text" @click=${() => conversation.askAsTyped(turn)}>
          ${texts.asTyped}
        </button>`}
  </p>`;
}

/** One of several questions in a message. */
function partView(part: Turn, conversation: Conversation): TemplateResult {
  return html`<section class="turn" data-turn=${part.key}>
    <h3 class="part">${typeset(texts.part(part.question))}</h3>
    ${result(part, conversation)}
  </section>`;
}

function result(turn: Turn, conversation: Conversation): TemplateResult {
  return html`${context(turn)} ${outcome(turn, conversation)} ${contact(turn, conversation)}`;
}

/** What a follow-up was understood to be about. */
function context(turn: Turn): Piece {
  const question = turn.answer?.context;
  return question === undefined ? nothing : note(texts.context(question));
}

function outcome(turn: Turn, conversation: Conversation): Piece {
  if (turn.kept) return keptView(turn, turn.kept, conversation);
  if (turn.status === 'waiting') return waiting;
  if (turn.status === 'failed') return failure(turn, conversation);
  const notice = replacing(turn.answer?.notice);
  if (notice) return noticeView(notice, turn.restored);
  if (turn.shown) return answer(turn, turn.shown, conversation);
  if (turn.answer?.band === 'choices' && !turn.declined) return choicesView(turn, conversation);
  return turn.form === 'sent' ? nothing : handoff(turn, conversation);
}

const waiting = html`<p class="waiting" aria-hidden="true"><i></i><i></i><i></i></p>`;

function note(text: string): TemplateResult {
  return html`<p class="note">${typeset(text)}</p>`;
}

function failure(turn: Turn, conversation: Conversation): TemplateResult {
  return html`${note(turn.problem ?? texts.failed)}
    <button type="button" class="quiet" @click=${() => conversation.retry(turn)}>${texts.retry}</button>`;
}

function answer(turn: Turn, entry: Entry, conversation: Conversation): TemplateResult {
  return html`<quesaco-answer
      .entry=${entry}
      .link=${linkTo(entry.id, conversation.server)}
      .helpful=${turn.helpful}
      .rateable=${turn.answer?.ref !== undefined}
      @rate=${(event: CustomEvent<boolean>) => conversation.rate(turn, event.detail)}
      @comment=${(event: CustomEvent<string>) => conversation.comment(turn, event.detail)}
      @follow=${(event: CustomEvent<EntryLink>) => conversation.follow(event.detail)}
      @contact=${() => conversation.openForm(turn)}
    ></quesaco-answer>
    ${turn.answer?.band === 'choices'
      ? html`<button type="button" class="text" @click=${() => conversation.backToChoices(turn)}>
          ${texts.otherChoices}
        </button>`
      : nothing}`;
}

/** What was found without the server, and a new try where there was none in time. */
function keptView(turn: Turn, kept: Entry[], conversation: Conversation): TemplateResult {
  return html`${note(texts.kept)}
    ${turn.shown
      ? html`<quesaco-answer
            .entry=${turn.shown}
            @follow=${(event: CustomEvent<EntryLink>) => conversation.follow(event.detail)}
          ></quesaco-answer>
          ${kept.length > 1
            ? html`<button type="button" class="text" @click=${() => conversation.showKept(turn, undefined)}>
                ${texts.otherChoices}
              </button>`
            : nothing}`
      : html`<div class="choices" role="group" aria-label=${texts.choices}>
          ${kept.map((entry) => rowButton(heading(entry), () => conversation.showKept(turn, entry)))}
        </div>`}
    ${turn.status === 'failed' ? failure(turn, conversation) : nothing}`;
}

function handoff(turn: Turn, conversation: Conversation): TemplateResult {
  return html`${note(turn.declined ? texts.noneHandoff : texts.handoff)}
  ${turn.form === 'closed'
    ? html`<button type="button" class="primary" @click=${() => conversation.openForm(turn)}>
        ${texts.formTitle}
      </button>`
    : nothing}`;
}

function contact(turn: Turn, conversation: Conversation): Piece {
  if (turn.form === 'open') {
    return html`<quesaco-contact-form
      .draft=${turn.draft}
      .replyTime=${conversation.replyTime}
      .server=${conversation.server}
      .send=${() => conversation.send(turn)}
    ></quesaco-contact-form>`;
  }
  if (turn.form !== 'sent') return nothing;
  return html`<p class="note receipt" tabindex="-1">
    ${doneIcon}<span>${receiptText(turn, conversation.replyTime)}</span>
  </p>`;
}
