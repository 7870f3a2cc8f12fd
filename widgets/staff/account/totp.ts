import { css, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { sessions, type Secret } from '../link/session';
import { announce, Page, valueOf } from '../shell/page';
import { texts } from './texts';

/** The code of an authenticator: to set up, with its recovery codes, and to take away. */
export class Totp extends Page {
  static override styles = [
    ...Page.styles,
    css`
      img {
        width: 200px;
        height: 200px;
        background: #ffffff;
        border-radius: var(--q-radius);
      }
      code {
        font-size: 16px;
      }
      .codes {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 8px;
      }
    `,
  ];

  @property({ type: Boolean }) on = false;
  @state() private secret: Secret | undefined;
  @state() private recovery: string[] | undefined;
  #code = '';
  #password = '';

  override render(): TemplateResult {
    return html`<section class="card narrow">
      <h2>${texts.totp}</h2>
      ${this.#step()} ${this.problemView()}
    </section>`;
  }

  #step(): TemplateResult {
    if (this.recovery) return this.#codes(this.recovery);
    if (this.secret) return this.#setUp(this.secret);
    return this.on ? this.#ending() : this.#beginning();
  }

  #beginning(): TemplateResult {
    return html`<p>${texts.totpOff}</p>
      <div><button type="button" class="quiet" ?disabled=${this.busy} @click=${this.#start}>${texts.start}</button></div>`;
  }

  #setUp({ secret, svg }: Secret): TemplateResult {
    return html`<form class="stack" @submit=${this.#confirm}>
      <p>${texts.scan}</p>
      <img src="data:image/svg+xml,${encodeURIComponent(svg)}" alt=${texts.picture} />
      <p class="small">${texts.byHand} <code>${secret}</code></p>
      <wa-input
        label=${texts.code}
        inputmode="numeric"
        autocomplete="one-time-code"
        required
        @input=${(event: Event) => (this.#code = valueOf(event))}
      ></wa-input>
      <div><button type="submit" class="primary" ?disabled=${this.busy}>${texts.confirm}</button></div>
    </form>`;
  }

  #codes(recovery: string[]): TemplateResult {
    return html`<h3>${texts.recovery}</h3>
      <p>${texts.recoveryHint}</p>
      <ul class="codes">
        ${recovery.map((code) => html`<li><code>${code}</code></li>`)}
      </ul>
      <div>
        <button type="button" class="primary" @click=${() => (this.recovery = undefined)}>${texts.kept}</button>
      </div>`;
  }

  #ending(): TemplateResult {
    return html`<form class="stack" @submit=${this.#end}>
      <p>${texts.totpOn}</p>
      <wa-input
        label=${texts.endPassword}
        type="password"
        autocomplete="current-password"
        required
        @input=${(event: Event) => (this.#password = valueOf(event))}
      ></wa-input>
      <div><button type="submit" class="quiet" ?disabled=${this.busy}>${texts.end}</button></div>
    </form>`;
  }

  async #start(): Promise<void> {
    await this.attempt(async () => {
      this.secret = await sessions.startTotp();
    });
  }

  async #confirm(event: Event): Promise<void> {
    event.preventDefault();
    await this.attempt(async () => {
      this.recovery = await sessions.confirmTotp(this.secret?.secret ?? '', this.#code.replace(/\s/g, ''));
      this.secret = undefined;
      this.on = true;
    });
  }

  async #end(event: Event): Promise<void> {
    event.preventDefault();
    await this.attempt(async () => {
      await sessions.endTotp(this.#password);
      this.on = false;
      announce(this, { text: texts.ended });
    });
  }
}
