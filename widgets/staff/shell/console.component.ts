import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { formatColour } from '../../shared/theme/colour';
import { controls } from '../../shared/theme/controls.styles';
import { kDefaultAccent, palette } from '../../shared/theme/accent';
import { api, Refusal } from '../link/api';
import { sessions, type Account } from '../link/session';
import { texts as words } from '../session/texts';
import { consoleStyles } from './console.styles';
import { focused } from './focus';
import { navigation } from './navigation';
import type { Notice } from './page';
import { pageOf, pages } from './pages';
import { routeOf, tokenOf, type Route } from './routes';
import { sheet } from './sheet.styles';
import { texts } from './texts';

const kReadingTime = 8000;

/** `<quesaco-console>`: who is here, the navigation, and the page that the address names. */
export class Console extends LitElement {
  static override styles = [controls, sheet, consoleStyles];

  @state() private account: Account | undefined;
  /** Undefined until the server has said whether somebody is signed in. */
  @state() private known = false;
  @state() private expired = false;
  @state() private route: Route = routeOf(location.hash);
  @state() private token = tokenOf(location.hash);
  @state() private menu = false;
  @state() private notice: Notice | undefined;
  @query('main') private main!: HTMLElement | null;
  #scheme = matchMedia('(prefers-color-scheme: dark)');
  /** Where the focus was before the login came over the page. */
  #left: HTMLElement | undefined;
  #waiting: { promise: Promise<void>; resolve: () => void } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#moved);
    this.#scheme.addEventListener('change', this.#colour);
    this.addEventListener('announce', (event) => this.#say((event as CustomEvent<Notice>).detail));
    this.#colour();
    void this.#recognise();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#moved);
    this.#scheme.removeEventListener('change', this.#colour);
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('route' as never)) this.#title();
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.known) return nothing;
    if (this.token) return this.#gate(this.#invitation(this.token));
    if (!this.account) return this.#gate(this.#login());
    return html`<div class="frame">
        ${navigation(this.account, this.route, this.menu, {
          toggle: () => (this.menu = !this.menu),
          logout: () => void this.#logout(),
          skip: () => this.main?.focus(),
        })}
        <main tabindex="-1">${pageOf(this.route, this.account)}</main>
      </div>
      ${this.#noticeView()} ${this.#again()}`;
  }

  #gate(content: TemplateResult): TemplateResult {
    return html`<main class="gate"><div class="card">${content}</div></main>`;
  }

  #login(): TemplateResult {
    return html`<h1>${words.title}</h1>
      <quesaco-login @entered=${this.#entered}></quesaco-login>
      <p class="small muted">${words.forgotten}</p>`;
  }

  #invitation(token: string): TemplateResult {
    return html`<quesaco-invitation .token=${token} @entered=${this.#entered}></quesaco-invitation>`;
  }

  /** Over the page, which stays as it is. */
  #again(): TemplateResult | typeof nothing {
    if (!this.expired) return nothing;
    return html`<wa-dialog open label=${words.again} without-header @wa-hide=${this.#stay}>
      <div class="stack">
        <h2>${words.again}</h2>
        <p>${words.againWhy}</p>
        <quesaco-login autofocus @entered=${this.#entered}></quesaco-login>
      </div>
    </wa-dialog>`;
  }

  #noticeView(): TemplateResult {
    const notice = this.notice;
    return html`<div role="status">
      ${notice
        ? html`<div class="notice">
            <span>${notice.text}</span>
            ${notice.undo ? html`<button type="button" @click=${this.#undo}>${texts.undo}</button>` : nothing}
            <button type="button" @click=${() => (this.notice = undefined)}>${texts.close}</button>
          </div>`
        : nothing}
    </div>`;
  }

  /** A notice that offers a way back stays; another has been read after a while. */
  #say(notice: Notice): void {
    this.notice = notice;
    if (notice.undo) return;
    setTimeout(() => {
      if (this.notice === notice) this.notice = undefined;
    }, kReadingTime);
  }

  async #undo(): Promise<void> {
    const undo = this.notice?.undo;
    this.notice = undefined;
    try {
      this.#say({ text: await undo!() });
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.#say({ text: problem.message });
    }
  }

  async #recognise(): Promise<void> {
    try {
      this.account = await sessions.current();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
    }
    this.known = true;
    api.signIn = () => this.#signIn();
    api.renew = sessions.current;
  }

  /** One login for all the requests that wait for it. */
  #signIn(): Promise<void> {
    if (!this.#waiting) {
      let resolve!: () => void;
      const promise = new Promise<void>((done) => (resolve = done));
      this.#waiting = { promise, resolve };
      this.#left = focused();
      this.expired = true;
    }
    return this.#waiting.promise;
  }

  #entered(event: CustomEvent<Account>): void {
    const other = this.account !== undefined && this.account.name !== event.detail.name;
    this.account = event.detail;
    this.expired = false;
    if (this.token) location.hash = '#/';
    // What somebody else was writing is not theirs to send.
    if (other) return location.reload();
    this.#waiting?.resolve();
    this.#waiting = undefined;
    void this.#goOn();
  }

  /** The login is gone, and the focus with it. */
  async #goOn(): Promise<void> {
    await this.updateComplete;
    const place = this.#left?.isConnected ? this.#left : this.main;
    this.#left = undefined;
    place?.focus();
  }

  /** Without a session there is nothing to go back to. */
  #stay(event: Event): void {
    if (event.target === event.currentTarget && this.expired) event.preventDefault();
  }

  async #logout(): Promise<void> {
    try {
      await sessions.logout();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      return this.#say({ text: problem.message });
    }
    this.account = undefined;
    this.notice = undefined;
    location.hash = '#/';
  }

  #moved = (): void => {
    this.token = tokenOf(location.hash);
    const route = routeOf(location.hash);
    const elsewhere = route.page !== this.route.page;
    this.route = route;
    this.menu = false;
    if (!elsewhere) return;
    this.notice = undefined;
    this.main?.focus();
  };

  #title(): void {
    const page = pages.find(({ page }) => page === this.route.page);
    document.title = page ? `${page.title} – ${texts.product}` : texts.product;
  }

  #colour = (): void => {
    const { accent, ink } = palette(kDefaultAccent, this.#scheme.matches);
    document.body.style.setProperty('--q-accent', formatColour(accent));
    document.body.style.setProperty('--q-on-accent', formatColour(ink));
  };
}
