import { css, html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Conversation } from '../conversation/conversation';
import type { Turn } from '../conversation/turn';
import { texts } from '../texts';

const kUndoMs = 10_000;

export const eraserStyles = css`
  .erase {
    align-self: center;
    margin-top: auto;
    text-align: center;
  }
  .erase .text {
    font-size: inherit;
    color: inherit;
  }
`;

/**
 * "Effacer la conversation" at the end of the log. It is gone at once, from the tab's store too; for
 * some seconds, or until the next question, "Annuler" brings it back.
 */
export class Eraser implements ReactiveController {
  #gone: Turn[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `done` hears of each erasing or putting back, and what to say of it. */
  constructor(
    private readonly host: LitElement,
    private readonly done: (said: string) => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#forget();
  }

  view(conversation: Conversation): TemplateResult | typeof nothing {
    if (conversation.turns.length > 0)
      return html`<p class="erase small">${button(texts.erase, () => this.#erase(conversation))}</p>`;
    if (this.#gone.length === 0) return nothing;
    return html`<p class="erase small">
      ${texts.erased} ${button(texts.undo, () => this.#undo(conversation))}
    </p>`;
  }

  #erase(conversation: Conversation): void {
    this.#gone = conversation.erase();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#forget(), kUndoMs);
    this.done(texts.erased);
  }

  #undo(conversation: Conversation): void {
    conversation.putBack(this.#gone);
    this.#forget();
    this.done('');
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#gone = [];
    this.host.requestUpdate();
  }
}

function button(label: string, act: () => void): TemplateResult {
  return html`<button type="button" class="text" @click=${act}>${label}</button>`;
}
