import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Conversation } from '../conversation/conversation';
import type { Welcome } from '../link/protocol';
import { texts } from '../texts';
import { rowButton } from './choices';
import { turnView } from './turn-view';

/** The opening line, then every question with what came of it, then what stands at the `end`. */
export function logView(
  conversation: Conversation,
  welcome: Welcome | undefined,
  end: TemplateResult | typeof nothing,
): TemplateResult {
  // announcer.ts speaks; a log that spoke too would say everything twice.
  return html`<div class="log" role="log" aria-live="off" aria-label=${texts.conversation} tabindex="0">
    <p class="greeting">${welcome?.site.greeting ?? texts.greeting}</p>
    ${quickView(conversation, welcome)}
    ${conversation.turns.length === 0 ? faqLink(conversation.server) : nothing}
    ${repeat(
      conversation.turns,
      (turn) => turn.key,
      (turn) => turnView(turn, conversation),
    )}
    ${end}
  </div>`;
}

/** For whoever would rather read than ask. */
function faqLink(server: URL): TemplateResult {
  return html`<a class="text small" href=${new URL('faq', server).href} target="_blank" rel="noopener"
    >${texts.faq}<span class="hidden"> ${texts.newTab}</span></a
  >`;
}

function quickView(
  conversation: Conversation,
  welcome: Welcome | undefined,
): TemplateResult | typeof nothing {
  if (!welcome || welcome.quick.length === 0) return nothing;
  return html`<div class="quick" role="group" aria-label=${texts.quick}>
    ${welcome.quick.map((link) => rowButton(link.question, () => void conversation.follow(link)))}
  </div>`;
}
