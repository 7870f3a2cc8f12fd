import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

const kSpokenMs = 5_000;

/**
 * Says each result once to a screen reader, in one piece. The conversation itself is no live
 * region: its buttons and forms would be read out with every change. The text leaves again so that
 * nobody meets it twice when reading the page; the same text again stands in a new element, or
 * nothing would have changed and nothing would be said.
 */
export class Announcer implements ReactiveController {
  #host: LitElement;
  #text = '';
  #said = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  say(text: string): void {
    clearTimeout(this.#timer);
    this.#said += 1;
    this.#show(text);
    this.#timer = setTimeout(() => this.#show(''), kSpokenMs);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  region(): TemplateResult {
    return html`<div class="hidden announcer" role="status" aria-atomic="true">
      ${keyed(this.#said, html`<p>${this.#text}</p>`)}
    </div>`;
  }

  #show(text: string): void {
    this.#text = text;
    this.#host.requestUpdate();
  }
}
