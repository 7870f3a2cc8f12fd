import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { home, type Summary } from '../link/home';
import { number } from '../shell/format';
import { Page } from '../shell/page';
import { texts } from './texts';

/** How it goes, in sentences, and what there is to do. */
export class Home extends Page {
  static override styles = [
    ...Page.styles,
    css`
      .row {
        max-width: 560px;
        font-size: 16px;
        color: var(--q-text);
        text-decoration: none;
        border: 1px solid var(--q-line);
        border-radius: var(--q-radius);
      }
      .count {
        font-weight: 650;
        font-variant-numeric: tabular-nums;
      }
      .done {
        color: var(--q-muted);
      }
    `,
  ];

  @state() private summary: Summary | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.attempt(async () => {
      this.summary = await home.summary();
    });
  }

  override render(): TemplateResult {
    return html`<div class="page">
      <h1>${texts.title}</h1>
      ${this.problemView()} ${this.summary ? this.#content(this.summary) : nothing}
    </div>`;
  }

  #content({ sentences, todo, first_run: steps }: Summary): TemplateResult {
    return html`<div class="stack measure">${sentences.map((sentence) => html`<p>${sentence}</p>`)}</div>
      <section class="stack">
        <h2>${texts.todo}</h2>
        ${todo.length === 0
          ? html`<p class="empty">${texts.nothing}</p>`
          : html`<ul class="stack">
              ${todo.map(({ text, href, count }) => html`<li>${this.#link(text, href, count)}</li>`)}
            </ul>`}
      </section>
      ${steps.some(({ done }) => !done)
        ? html`<section class="stack">
            <h2>${texts.firstRun}</h2>
            <ul class="stack">
              ${steps.map(
                ({ text, href, done }) =>
                  html`<li>${done ? html`<p class="done">✓ ${texts.done} ${text}</p>` : this.#link(text, href)}</li>`,
              )}
            </ul>
          </section>`
        : nothing}`;
  }

  #link(text: string, href: string, count?: number): TemplateResult {
    // The server's text names pages of the console, and nothing else becomes a link.
    if (!href.startsWith('#/')) return html`${text}`;
    return html`<a class="row" href=${href}
      >${text}${count === undefined ? nothing : html`<span class="count">${number(count)}</span>`}</a
    >`;
  }
}
