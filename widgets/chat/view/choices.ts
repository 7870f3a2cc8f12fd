import { html, type TemplateResult } from 'lit';
import type { Conversation } from '../conversation/conversation';
import { heading } from '../conversation/describe';
import type { Turn } from '../conversation/turn';
import { typeset } from '../../shared/view/typography';
import { texts } from '../texts';
import { nextIcon } from './icons';

/** "Vouliez-vous dire…": the entries that the engine hesitates between, and a way out. */
export function choicesView(turn: Turn, conversation: Conversation): TemplateResult {
  return html`<div class="choices" role="group" aria-label=${texts.choices}>
    <p>${texts.choices}</p>
    ${turn.answer?.entries.map((entry) => rowButton(heading(entry), () => conversation.pick(turn, entry)))}
    <button type="button" class="text none" @click=${() => conversation.pickNone(turn)}>
      ${texts.none}
    </button>
  </div>`;
}

/** A question as a button over the whole width. */
export function rowButton(label: string, act: () => void): TemplateResult {
  return html`<button type="button" class="row" @click=${act}><span>${typeset(label)}</span>${nextIcon}</button>`;
}
