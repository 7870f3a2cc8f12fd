import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { check, type Field, type FieldErrors } from '../conversation/contact';
import type { Draft } from '../conversation/turn';
import { RequestError } from '../link/connection';
import { controls } from '../../shared/theme/controls.styles';
import { professions, texts } from '../texts';
import { formStyles } from './contact-form.styles';
import { privacyLink, privacyStyles } from './privacy';

/** As they stand on the page. */
const kFields: readonly Field[] = ['message', 'name', 'email', 'consent'];

/**
 * The form that hands a question to the team. It writes what is typed straight into `draft`, which
 * outlives it, and sends it with `send`, whose RequestError it shows.
 */
export class ContactForm extends LitElement {
  static override styles = [controls, privacyStyles, formStyles];

  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) send!: () => Promise<void>;
  @property({ attribute: false }) replyTime = '';
  @property({ attribute: false }) server!: URL;
  @state() private errors: FieldErrors = {};
  @state() private problem = '';
  @state() private busy = false;

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    return html`<form novalidate aria-labelledby="title" @submit=${this.#submit}>
      <h3 id="title" tabindex="-1">${texts.formTitle}</h3>
      ${this.#message()}
      ${this.#input('name', texts.name, 'text')} ${this.#input('email', texts.email, 'email')}
      ${this.#profession()} ${this.#checkbox('attach', texts.attach)} ${this.#checkbox('consent', texts.consent)}
      <p class="problem" role="alert">${this.problem}</p>
      <div class="end">
        <button type="submit" class="primary" aria-disabled=${this.busy ? 'true' : 'false'}>
          ${this.busy ? texts.submitting : texts.submit}
        </button>
        <p class="small">${texts.replyTime(this.replyTime)}</p>
      </div>
    </form>`;
  }

  #input(field: 'name' | 'email', label: string, type: string): TemplateResult {
    return html`<div class="field">
      <label for=${field}>${label}</label>
      <input
        id=${field}
        type=${type}
        autocomplete=${field}
        required
        .value=${this.draft[field]}
        aria-invalid=${this.#invalid(field)}
        aria-describedby=${this.#describedBy(field)}
        @input=${this.#typed(field)}
      />
      ${this.#error(field)}
    </div>`;
  }

  #profession(): TemplateResult {
    return html`<div class="field">
      <label for="profession">${texts.profession} <span class="small">(${texts.optional})</span></label>
      <select id="profession" @change=${this.#typed('profession')}>
        <option value="">${texts.noProfession}</option>
        ${professions.map(
          (name) => html`<option ?selected=${name === this.draft.profession}>${name}</option>`,
        )}
      </select>
    </div>`;
  }

  #message(): TemplateResult {
    return html`<div class="field">
      <label for="message">${texts.message}</label>
      <textarea
        id="message"
        rows="3"
        required
        .value=${this.draft.message}
        aria-invalid=${this.#invalid('message')}
        aria-describedby="${this.#describedBy('message')} privacy"
        @input=${this.#typed('message')}
      ></textarea>
      <p class="small"><span id="privacy">${texts.privacy}</span> ${privacyLink(this.server)}</p>
      ${this.#error('message')}
    </div>`;
  }

  #checkbox(field: 'consent' | 'attach', label: string): TemplateResult {
    return html`<div class="field">
      <label class="check">
        <input
          id=${field}
          type="checkbox"
          ?required=${field === 'consent'}
          .checked=${this.draft[field]}
          aria-invalid=${field === 'consent' ? this.#invalid(field) : nothing}
          aria-describedby=${field === 'consent' ? this.#describedBy(field) : nothing}
          @change=${(event: Event) => {
            this.draft[field] = (event.target as HTMLInputElement).checked;
            this.#corrected(field);
          }}
        />
        <span>${label}</span>
      </label>
      ${field === 'consent' ? this.#error(field) : nothing}
    </div>`;
  }

  #error(field: Field): TemplateResult | typeof nothing {
    const message = this.errors[field];
    return message ? html`<p id="${field}-error" class="error">${message}</p>` : nothing;
  }

  #invalid(field: Field): 'true' | 'false' {
    return this.errors[field] ? 'true' : 'false';
  }

  #describedBy(field: Field): string | typeof nothing {
    return this.errors[field] ? `${field}-error` : nothing;
  }

  #typed(field: 'name' | 'email' | 'profession' | 'message') {
    return (event: Event) => {
      this.draft[field] = (event.target as HTMLInputElement).value;
      this.#corrected(field);
    };
  }

  /** What was wrong with a field is, as far as we know, no more. */
  #corrected(field: keyof Draft): void {
    if (!(field in this.errors)) return;
    this.errors = { ...this.errors, [field]: undefined };
    this.problem = '';
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.problem = '';
    this.errors = check(this.draft);
    if (Object.keys(this.errors).length > 0) return this.#showErrors();
    this.busy = true;
    try {
      await this.send();
    } catch (problem) {
      if (!(problem instanceof RequestError)) throw problem;
      await this.#showRefusal(problem);
    } finally {
      this.busy = false;
    }
  }

  async #showErrors(): Promise<void> {
    const wrong = kFields.filter((field) => this.errors[field]);
    this.problem = texts.toCorrect(wrong.length);
    await this.updateComplete;
    const first = this.renderRoot.querySelector<HTMLElement>(`#${wrong[0]}`);
    first?.focus({ preventScroll: true });
    // With its label and what is wrong with it.
    first?.closest('.field')?.scrollIntoView({ block: 'nearest' });
  }

  async #showRefusal(problem: RequestError): Promise<void> {
    const field = kFields.find((name) => name === problem.field);
    if (field) {
      this.errors = { [field]: problem.message };
      return this.#showErrors();
    }
    this.problem = problem.code === 'timeout' ? texts.notSent : problem.message;
    await this.updateComplete;
    this.renderRoot.querySelector('.problem')?.scrollIntoView({ block: 'nearest' });
  }
}
