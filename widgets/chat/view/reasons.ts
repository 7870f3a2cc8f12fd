import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { controls } from '../../shared/theme/controls.styles';
import { reasons, texts } from '../texts';

const kLongestWord = 200;

/**
 * Why an answer did not help. Fires `comment` with the reason as soon as it is chosen, and once more with
 * "reason : a word" where the visitor adds one, since few would come back to send what they chose.
 */
export class Reasons extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        scroll-margin: 12px;
      }
      [role='group'],
      form {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      p {
        flex: 1 0 100%;
      }
      p:focus-visible {
        border-radius: 4px;
      }
      form {
        align-items: flex-end;
        margin-top: 8px;
      }
      label {
        flex: 1 1 200px;
        min-width: 0;
      }
      input {
        width: 100%;
        min-height: 44px;
        padding: 4px 8px;
        background: var(--q-surface);
        border: 1px solid var(--q-control);
        border-radius: var(--q-radius);
      }
      form .quiet {
        min-height: 44px;
      }
    `,
  ];

  @state() private reason: string | undefined;
  @state() private done = false;
  @query('p') private line!: HTMLElement;
  @query('input') private word!: HTMLInputElement;

  override focus(): void {
    this.line.focus({ preventScroll: true });
    // All of them, not the line alone.
    this.scrollIntoView({ block: 'nearest' });
  }

  override render(): TemplateResult {
    if (this.reason === undefined) return this.#choice();
    return html`<p class="small" role="status" tabindex="-1">${texts.thanks}</p>
      ${this.done ? nothing : this.#addition()}`;
  }

  #choice(): TemplateResult {
    return html`<div role="group" aria-labelledby="why">
      <p id="why" class="small" tabindex="-1">${texts.why}</p>
      ${reasons.map(
        (reason) =>
          html`<button type="button" class="quiet" @click=${() => this.#choose(reason)}>${reason}</button>`,
      )}
    </div>`;
  }

  #addition(): TemplateResult {
    return html`<form @submit=${this.#add}>
      <label class="small">
        ${texts.oneMoreWord}
        <input type="text" maxlength=${kLongestWord} autocomplete="off" enterkeyhint="send" />
      </label>
      <button type="submit" class="quiet">${texts.send}</button>
    </form>`;
  }

  #choose(reason: string): void {
    this.reason = reason;
    this.#say(reason);
  }

  #add(event: Event): void {
    event.preventDefault();
    const word = this.word.value.trim();
    if (word === '') return this.word.focus();
    this.done = true;
    this.#say(`${this.reason} : ${word}`);
  }

  async #say(comment: string): Promise<void> {
    this.dispatchEvent(new CustomEvent<string>('comment', { detail: comment }));
    await this.updateComplete;
    // What had the focus is gone: hand it on instead of losing it.
    this.focus();
  }
}
