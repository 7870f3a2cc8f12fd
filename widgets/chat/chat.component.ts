import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { chatStyles } from './chat.styles';
import { Conversation } from './conversation/conversation';
import { Connection, type LinkState } from './link/connection';
import type { Welcome } from './link/protocol';
import { texts } from './texts';
import { AccentController } from '../shared/theme/accent';
import { controls } from '../shared/theme/controls.styles';
import { SheetController } from './theme/sheet';
import { tokens } from '../shared/theme/tokens.styles';
import { Announcer } from './view/announcer';
import type { Composer } from './view/composer';
import { closeIcon } from './view/icons';
import { launcher } from './view/launcher';
import { logView } from './view/log';
import { noticeStyles } from './view/notice.styles';
import { proseStyles } from '../shared/view/prose.styles';
import { Spotlight } from './view/spotlight';

/**
 * `<quesaco-chat server="https://faq.exemple.fr/">`: questions and answers in a panel that floats
 * over the page, or `mode="inline"` in its place. It asks the server for nothing before it is open.
 */
export class QuesacoChat extends LitElement {
  static override styles = [tokens, controls, proseStyles, noticeStyles, chatStyles];

  /** Where a tag without `server` connects to; elements.ts knows where the script came from. */
  static defaultServer = new URL('/', location.href).href;

  @property() server: string | undefined;
  @property({ reflect: true }) mode: 'floating' | 'inline' = 'floating';
  @property({ reflect: true }) position: 'right' | 'left' = 'right';
  @property() accent: string | undefined;
  @property() label: string = texts.launcher;
  @property({ type: Boolean, reflect: true }) open = false;

  @state() private welcome: Welcome | undefined;
  @state() private link: LinkState = 'resting';
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('.panel') private panel!: HTMLElement;
  @query('quesaco-composer') private composer!: Composer;

  #announcer = new Announcer(this);
  #accent = new AccentController(this);
  #sheet = new SheetController(this);
  #spotlight = new Spotlight(this);
  #connection: Connection | undefined;
  #conversation: Conversation | undefined;
  #hurry = () => this.#connection?.hurry();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#hurry);
    if (this.open) this.#connection?.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#hurry);
    this.#connection?.close();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (this.mode === 'inline') this.open = true;
    if (changed.has('open') && this.open) this.#connect();
  }

  override updated(changed: PropertyValues<this>): void {
    if (this.mode === 'inline') return;
    if (!changed.has('open')) return this.#sheet.refit(this.dialog);
    if (this.open) this.#show();
    else if (this.dialog.open) this.#hide();
  }

  override render(): TemplateResult {
    return html`<div class="root" lang="fr">
      ${this.mode === 'inline'
        ? html`<section class="panel" aria-labelledby="title" tabindex="-1">${this.#content()}</section>`
        : html`${launcher(this.label, this.open, () => (this.open = true))} ${this.#dialog()}`}
    </div>`;
  }

  #dialog(): TemplateResult {
    return html`<dialog
      class="panel"
      aria-labelledby="title"
      tabindex="-1"
      autofocus
      @keydown=${this.#key}
      @cancel=${this.#cancel}
    >
      ${this.#content()}
    </dialog>`;
  }

  /** Stays once it has been opened, so that what was typed is there when it opens again. */
  #content(): TemplateResult | typeof nothing {
    if (!this.#conversation) return nothing;
    return html`${this.#header()} ${logView(this.#conversation, this.welcome)}
      ${this.#linkNote()}
      <quesaco-composer @ask=${this.#ask}></quesaco-composer>
      ${this.#announcer.region()}`;
  }

  #linkNote(): TemplateResult | typeof nothing {
    if (this.link === 'lost') return html`<p class="lost">${texts.lost}</p>`;
    if (this.link !== 'refused') return nothing;
    const faq = new URL('faq', this.#connection!.server).href;
    return html`<p class="lost">
      ${texts.refused} <a href=${faq} target="_blank" rel="noopener">${texts.faq}</a>
    </p>`;
  }

  #header(): TemplateResult {
    const site = this.welcome?.site;
    return html`<div class="head">
      <div>
        <h2 id="title">${site?.name ?? this.label}</h2>
        <p class="small">${texts.assistant(site?.assistant)}</p>
      </div>
      ${this.mode === 'inline'
        ? nothing
        : html`<button type="button" class="close" aria-label=${texts.close} @click=${this.#close}>
            ${closeIcon}
          </button>`}
    </div>`;
  }

  #connect(): void {
    this.#connection ??= new Connection(new URL(this.server ?? QuesacoChat.defaultServer, location.href), {
      welcomed: (welcome) => this.#welcomed(welcome),
      linkChanged: (link) => this.#linkChanged(link),
    });
    this.#conversation ??= new Conversation(this.#connection, {
      changed: () => this.requestUpdate(),
      settled: (turn, said) => {
        this.#announcer.say(said);
        void this.#spotlight.settle(turn);
      },
      moved: (turn) => void this.#spotlight.follow(turn),
    });
    this.#connection.open();
  }

  #welcomed(welcome: Welcome): void {
    this.welcome = welcome;
    this.#accent.site = welcome.site.accent;
    if (welcome.site.reply_time) this.#conversation!.replyTime = welcome.site.reply_time;
  }

  #linkChanged(link: LinkState): void {
    this.link = link;
    if (link === 'lost' || link === 'refused') this.#announcer.say(texts[link]);
  }

  #ask(event: CustomEvent<string>): void {
    void this.#conversation?.ask(event.detail);
    this.#spotlight.begin();
    // On a phone the keyboard would hide the answer.
    if (this.#sheet.active) this.panel.focus({ preventScroll: true });
  }

  #show(): void {
    this.#sheet.show(this.dialog);
    // On a phone the keyboard would hide the rest.
    if (!this.#sheet.active) void this.composer.updateComplete.then(() => this.composer.focus());
  }

  #hide(): void {
    this.dialog.close();
    this.#connection?.close();
    this.renderRoot.querySelector<HTMLElement>('.launcher')?.focus();
  }

  #close(): void {
    this.open = false;
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  }

  /** Escape or the phone's back gesture on a sheet. */
  #cancel(event: Event): void {
    event.preventDefault();
    this.#close();
  }
}
