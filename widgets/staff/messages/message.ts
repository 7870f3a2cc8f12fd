import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { kNew } from '../entries/entries';
import { DraftKeeper } from '../entries/draft-keeper';
import { drafts } from '../link/entries';
import { messages, type Message, type MessageState } from '../link/messages';
import { moment } from '../shell/format';
import { announce, Page, valueOf } from '../shell/page';
import { address } from '../shell/routes';
import { texts } from './texts';

/** One message, with its state and the team's note. Fires `changed`. */
export class MessageView extends Page {
  static override styles = [
    ...Page.styles,
    css`
      .words {
        max-width: 68ch;
        white-space: pre-wrap;
      }
    `,
  ];

  @property({ attribute: false }) message!: Message;
  @property({ type: Boolean }) editable = false;
  @state() private note = '';
  @state() private removing = false;
  #keeper = new DraftKeeper();

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('message');
    if (!changed.has('message') || before?.receipt === this.message.receipt) return;
    this.#keeper.flush();
    this.note = this.message.note ?? '';
    this.removing = false;
    void this.#resume(this.message.receipt);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#keeper.flush();
  }

  override render(): TemplateResult {
    const { name, email, profession, sent_at, receipt, message, state, who } = this.message;
    return html`<div class="stack loose">
      <a class="back small" href="#/messages">${texts.back}</a>
      <header class="stack">
        <h1>${name}</h1>
        <p class="small muted">${[email, profession].filter(Boolean).join(' · ')}</p>
        <p class="small muted">${texts.received(moment(sent_at), receipt)}</p>
        <p><span class="mark">${texts.stateOf[state]}${who ? ` ${texts.by(who)}` : ''}</span></p>
      </header>
      <p class="card words">${message}</p>
      ${this.#context()} ${this.problemView()} ${this.editable ? this.#actions() : nothing}
    </div>`;
  }

  #context(): TemplateResult {
    const { question, conversation } = this.message;
    return html`${question ? html`<p><span class="muted">${texts.asked} :</span> « ${question} »</p>` : nothing}
    ${conversation.length > 0
      ? html`<details>
        <summary>${texts.conversation}</summary>
          <ul class="stack">
            ${conversation.map((line) => html`<li>${line}</li>`)}
          </ul>
        </details>`
      : nothing}`;
  }

  #actions(): TemplateResult {
    const { email, receipt, state } = this.message;
    const others = (['in_hand', 'answered', 'new'] as const).filter((other) => other !== state);
    const mail = `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(texts.subject(receipt))}`;
    return html`<div class="line">
        <a class="primary" href=${mail}>${texts.reply}</a>
        ${others.map(
          (other) => html`<button type="button" class="quiet" @click=${() => void this.#state(other)}>
            ${texts.set[other]}
          </button>`,
        )}
        <a class="quiet" href="${address('reponses', kNew)}?depuis=${encodeURIComponent(`message:${receipt}`)}">${texts.toEntry}</a>
      </div>
      <div class="stack">
        <wa-textarea
          label=${texts.note}
          hint=${texts.noteHint}
          resize="auto"
          rows="3"
          .value=${this.note}
          @input=${this.#typed}
        ></wa-textarea>
        <div class="line apart">
          <button type="button" class="quiet" ?disabled=${this.busy} @click=${this.#saveNote}>${texts.saveNote}</button>
          <button type="button" class="text" @click=${() => (this.removing = !this.removing)}>${texts.remove}</button>
        </div>
        ${this.removing ? this.#confirmation() : nothing}
      </div>`;
  }

  #confirmation(): TemplateResult {
    return html`<div class="card">
      <p>${texts.removeWhy}</p>
      <div class="line">
        <button type="button" class="primary" ?disabled=${this.busy} @click=${this.#remove}>${texts.removeNow}</button>
        <button type="button" class="quiet" @click=${() => (this.removing = false)}>${texts.keep}</button>
      </div>
    </div>`;
  }

  get #subject(): string {
    return `note:${this.message.receipt}`;
  }

  #typed(event: Event): void {
    this.note = valueOf(event);
    this.#keeper.keep(this.#subject, this.note);
  }

  /** A note that was begun and not saved is more recent than the one that was. */
  async #resume(receipt: string): Promise<void> {
    if (!this.editable) return;
    await this.attempt(async () => {
      const { content } = await drafts.read(`note:${receipt}`);
      if (typeof content === 'string' && receipt === this.message.receipt) this.note = content;
    });
  }

  async #state(state: MessageState): Promise<void> {
    const { receipt, state: before } = this.message;
    const set = async (to: MessageState): Promise<void> => {
      await messages.update(receipt, { state: to });
      this.#changed();
    };
    const undo = async (): Promise<string> => {
      await set(before);
      return texts.changed;
    };
    if (await this.attempt(() => set(state))) announce(this, { text: texts.changed, undo });
  }

  async #saveNote(): Promise<void> {
    const saved = await this.attempt(() => messages.update(this.message.receipt, { note: this.note }));
    if (!saved) return;
    await this.#keeper.drop(this.#subject);
    announce(this, { text: texts.changed });
    this.#changed();
  }

  async #remove(): Promise<void> {
    if (!(await this.attempt(() => messages.remove(this.message.receipt)))) return;
    announce(this, { text: texts.removed });
    this.#changed();
    location.hash = '#/messages';
  }

  #changed(): void {
    this.dispatchEvent(new CustomEvent('changed'));
  }
}
