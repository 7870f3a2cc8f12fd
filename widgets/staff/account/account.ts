import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { sessions, type Account } from '../link/session';
import { passwordProblem } from '../session/password';
import { texts as words } from '../session/texts';
import { announce, Page, valueOf } from '../shell/page';
import { texts } from './texts';

/** One's own password, and the code beside it. */
export class AccountPage extends Page {
  @property({ attribute: false }) account!: Account;
  #old = '';
  #next = '';
  #repeated = '';

  override render(): TemplateResult {
    return html`<div class="page">
      <div class="stack">
        <h1>${texts.title}</h1>
        <p class="muted">${texts.lead(this.account.name)}</p>
      </div>
      <form class="card narrow" @submit=${this.#change}>
        <h2>${texts.password}</h2>
        ${this.#field(texts.old, '', 'current-password', (value) => (this.#old = value))}
        ${this.#field(texts.next, words.rule, 'new-password', (value) => (this.#next = value))}
        ${this.#field(texts.repeat, '', 'new-password', (value) => (this.#repeated = value))} ${this.problemView()}
        <div><button type="submit" class="primary" ?disabled=${this.busy}>${texts.change}</button></div>
      </form>
      <quesaco-totp .on=${this.account.totp}></quesaco-totp>
    </div>`;
  }

  #field(label: string, hint: string, autocomplete: string, typed: (value: string) => void): TemplateResult {
    return html`<wa-input
      label=${label}
      hint=${hint}
      type="password"
      autocomplete=${autocomplete}
      required
      @input=${(event: Event) => typed(valueOf(event))}
    ></wa-input>`;
  }

  async #change(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const problem = passwordProblem(this.#next, this.#repeated);
    if (problem) {
      this.problem = problem;
      return;
    }
    if (!(await this.attempt(() => sessions.changePassword(this.#old, this.#next)))) return;
    form.reset();
    this.#old = this.#next = this.#repeated = '';
    announce(this, { text: texts.changed });
  }
}
