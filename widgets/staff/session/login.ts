import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { Refusal } from '../link/api';
import { sessions } from '../link/session';
import { Page, valueOf } from '../shell/page';
import { texts } from './texts';

/** Name, password and, where the account asks for it, the code. Fires `entered` with the account. */
export class Login extends Page {
  @state() private codeNeeded = false;
  #name = '';
  #password = '';
  #code = '';

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('wa-input')?.focus();
  }

  /** Whoever comes to a login types a name. */
  override async firstUpdated(): Promise<void> {
    await this.renderRoot.querySelector<LitElement>('wa-input')?.updateComplete;
    this.focus();
  }

  override render(): TemplateResult {
    return html`<form class="stack" @submit=${this.#submit}>
      <wa-input
        label=${texts.name}
        autocomplete="username"
        required
        @input=${(event: Event) => (this.#name = valueOf(event))}
      ></wa-input>
      <wa-input
        label=${texts.password}
        type="password"
        autocomplete="current-password"
        required
        @input=${(event: Event) => (this.#password = valueOf(event))}
      ></wa-input>
      ${this.codeNeeded ? this.#codeField() : nothing} ${this.problemView()}
      <button class="primary" type="submit" ?disabled=${this.busy}>${texts.enter}</button>
    </form>`;
  }

  #codeField(): TemplateResult {
    return html`<wa-input
      class="code"
      label=${texts.code}
      hint=${texts.codeHint}
      autocomplete="one-time-code"
      required
      @input=${(event: Event) => (this.#code = valueOf(event))}
    ></wa-input>`;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    await this.attempt(async () => {
      try {
        const account = await sessions.login(this.#name.trim(), this.#password, this.#code.trim());
        this.dispatchEvent(new CustomEvent('entered', { detail: account }));
      } catch (problem) {
        if (!(problem instanceof Refusal) || problem.code !== 'code_needed' || this.codeNeeded) throw problem;
        this.codeNeeded = true;
        await this.updateComplete;
        this.renderRoot.querySelector<HTMLElement>('.code')?.focus();
      }
    });
  }
}
