import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { sessions, type Link } from '../link/session';
import { Page, valueOf } from '../shell/page';
import { passwordProblem } from './password';
import { texts } from './texts';

/** The page of an invitation's or a reset's link. Fires `entered` with the account. */
export class Invitation extends Page {
  @property() token = '';
  @state() private link: Link | undefined;
  #password = '';
  #repeated = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.attempt(async () => {
      this.link = await sessions.link(this.token);
    });
  }

  override render(): TemplateResult | typeof nothing {
    if (this.link) return this.#form(this.link);
    if (!this.problem) return nothing;
    return html`<div class="stack">
      <h1>${texts.badLink}</h1>
      ${this.problemView()}
      <a class="quiet" href="#/">${texts.toLogin}</a>
    </div>`;
  }

  #form(link: Link): TemplateResult {
    return html`<form class="stack" @submit=${this.#submit}>
      <h1>${link.purpose === 'invitation' ? texts.welcome(link.name) : texts.resetTitle(link.name)}</h1>
      <p>${link.purpose === 'invitation' ? texts.invitation : texts.reset}</p>
      ${this.#field(texts.newPassword, texts.rule, (value) => (this.#password = value))}
      ${this.#field(texts.repeat, '', (value) => (this.#repeated = value))} ${this.problemView()}
      <button class="primary" type="submit" ?disabled=${this.busy}>${texts.save}</button>
    </form>`;
  }

  #field(label: string, hint: string, typed: (value: string) => void): TemplateResult {
    return html`<wa-input
      label=${label}
      hint=${hint}
      type="password"
      autocomplete="new-password"
      required
      @input=${(event: Event) => typed(valueOf(event))}
    ></wa-input>`;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const problem = passwordProblem(this.#password, this.#repeated);
    if (problem) {
      this.problem = problem;
      return;
    }
    await this.attempt(async () => {
      const account = await sessions.redeem(this.token, this.#password);
      this.dispatchEvent(new CustomEvent('entered', { detail: account }));
    });
  }
}
