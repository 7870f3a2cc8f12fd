import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { messages, type Message } from '../link/messages';
import { day } from '../shell/format';
import { valueOf } from '../shell/page';
import { address } from '../shell/routes';
import { Sides } from '../shell/sides';
import { texts } from './texts';

/** The visitors' messages, newest first, beside the one that is open. */
export class Messages extends Sides {
  @property({ type: Boolean }) editable = false;
  @state() private all: Message[] | undefined;
  @state() private shown = 'all';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render(): TemplateResult {
    return html`<div class="sides ${this.item ? 'opened' : ''}">
      <section class="stack" aria-label=${texts.title}>
        <h1>${texts.title}</h1>
        <label class="small"
          >${texts.show}<select @change=${(event: Event) => (this.shown = valueOf(event))}>
            ${Object.entries(texts.states).map(([value, text]) => html`<option value=${value}>${text}</option>`)}
          </select></label
        >
        ${this.problemView()} ${this.all ? this.#list(this.all) : nothing}
      </section>
      <section aria-label=${texts.asked}>${this.#open()}</section>
    </div>`;
  }

  #open(): TemplateResult | typeof nothing {
    if (!this.item) return html`<p class="empty">${texts.pick}</p>`;
    if (!this.all) return nothing;
    const message = this.all.find(({ receipt }) => receipt === this.item);
    if (!message)
      return html`<a class="back small" href="#/messages">${texts.back}</a>
        <p class="empty">${texts.gone}</p>`;
    return html`<quesaco-message
      .message=${message}
      ?editable=${this.editable}
      @changed=${() => void this.#load()}
    ></quesaco-message>`;
  }

  #list(all: Message[]): TemplateResult {
    if (all.length === 0) return html`<p class="empty">${texts.empty}</p>`;
    const found = all.filter(({ state }) => this.shown === 'all' || state === this.shown);
    if (found.length === 0) return html`<p class="empty">${texts.none}</p>`;
    return html`<ul class="items">
      ${found.map(
        (message) => html`<li>
          <a
            href=${address('messages', message.receipt)}
            aria-current=${message.receipt === this.item ? 'true' : nothing}
          >
            <strong>${message.name}</strong>
            <span class="small muted">
              ${texts.stateOf[message.state]} · ${day(message.sent_at)}${message.profession ? ` · ${message.profession}` : ''}
            </span>
            <span class="small">${opening(message.message)}</span>
          </a>
        </li>`,
      )}
    </ul>`;
  }

  async #load(): Promise<void> {
    await this.attempt(async () => {
      const all = await messages.all();
      this.all = all.sort((a, b) => b.sent_at.localeCompare(a.sent_at));
    });
  }
}

/** The first words, for the list. */
function opening(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
