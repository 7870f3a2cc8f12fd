import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';

const kSpokenMs = 5_000;

/**
 * Says each result once to a screen reader, in one piece. The conversation itself is no live
 * region: its buttons and forms would be read out with every change. The text leaves again so that
 * nobody meets it twice when reading the page.
 */
export class Announcer implements ReactiveController {
  #host: LitElement;
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  say(text: string): void {
    clearTimeout(this.#timer);
    this.#show(text);
    this.#timer = setTimeout(() => this.#show(''), kSpokenMs);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  region(): TemplateResult {
    return html`<div class="hidden announcer" role="status" aria-atomic="true">${this.#text}</div>`;
  }

  #show(text: string): void {
    this.#text = text;
    this.#host.requestUpdate();
  }
}
