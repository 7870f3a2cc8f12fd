import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { liveNews, type Live } from '../link/live';
import { number } from './format';
import { texts } from './texts';

/** `<quesaco-waiting-count of="open">`: how many groups or messages wait, as it changes. */
export class WaitingCount extends LitElement {
  static override styles = css`
    span {
      padding: 0 8px;
      font-size: 14px;
      color: var(--q-text);
      background: var(--q-tint);
      border-radius: 999px;
    }
  `;

  @property() of: 'open' | 'messages' = 'open';
  @state() private live: Live | undefined;
  #end: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#end = liveNews.listen((live) => (this.live = live));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.();
  }

  override render(): TemplateResult | typeof nothing {
    const count = this.live?.[this.of] ?? 0;
    return count > 0 ? html`<span aria-label=${texts.waiting(count)} role="img">${number(count)}</span>` : nothing;
  }
}
