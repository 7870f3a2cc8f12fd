import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { conflictView } from '../entries/conflict-view';
import type { Line } from '../entries/difference';
import { differenceStyles } from '../entries/difference-view';
import { area } from '../entries/fields-view';
import { Refusal } from '../link/api';
import { entries, type Row } from '../link/entries';
import { siteConflict, siteSettings, type Site, type SiteConflict } from '../link/settings';
import { announce, Page, valueOf } from '../shell/page';
import { accentField, accentStyles } from './accent-view';
import { texts } from './texts';

/** What visitors see of the assistant. */
export class SettingsPage extends Page {
  static override styles = [...Page.styles, accentStyles, differenceStyles];

  @property({ type: Boolean }) editable = false;
  /** Whether the person may say which sites show the assistant. */
  @property({ type: Boolean }) administrator = false;
  @state() private site: Site | undefined;
  @state() private revision = 0;
  @state() private rows: Row[] = [];
  @state() private touched = false;
  @state() private conflict: SiteConflict | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.attempt(async () => {
      const [settings, { entries: rows }] = await Promise.all([siteSettings.read(), entries.all()]);
      this.rows = rows;
      this.#take(settings.site, settings.revision);
    });
  }

  override render(): TemplateResult {
    if (this.conflict) return html`<div class="page">${this.#conflictView(this.conflict)}</div>`;
    return html`<div class="page">
      <div class="stack">
        <h1 tabindex="-1">${texts.title}</h1>
        <p class="muted">${texts.lead}</p>
      </div>
      ${this.site
        ? html`<fieldset class="stack loose measure" ?disabled=${!this.editable}>${this.#fields(this.site)}</fieldset>`
        : nothing}
      ${this.problemView()}
      ${this.site && this.editable
        ? html`<div>
            <button
              type="button"
              class="primary"
              ?disabled=${this.busy || !this.touched}
              @click=${() => void this.#save()}
            >
              ${texts.save}
            </button>
          </div>`
        : nothing}
    </div>`;
  }

  #fields(site: Site): TemplateResult {
    const origins = site.allowed_origins.join('\n');
    return html`${this.#input(texts.name, texts.nameHint, site.name, (name) => this.#change({ name }))}
    ${this.#input(texts.assistant, texts.assistantHint, site.assistant, (assistant) => this.#change({ assistant }))}
    ${area(texts.greeting, site.greeting, (greeting) => this.#change({ greeting }), texts.greetingHint)}
    ${this.#quick(site)}
    ${this.#input(texts.reply, texts.replyHint, site.contact.reply_time, (reply_time) =>
      this.#change({ contact: { ...site.contact, reply_time } }),
    )}
    ${accentField(site.accent, (accent) => this.#change({ accent }))}
    <fieldset ?disabled=${!this.administrator}>
      ${area(
        texts.origins,
        origins,
        (text) => this.#change({ allowed_origins: lines(text) }),
        this.administrator ? texts.originsHint : texts.originsRestricted,
      )}
    </fieldset>`;
  }

  #input(label: string, hint: string, value: string, typed: (value: string) => void): TemplateResult {
    return html`<wa-input
      label=${label}
      hint=${hint}
      .value=${value}
      @input=${(event: Event) => typed(valueOf(event))}
    ></wa-input>`;
  }

  #quick({ quick }: Site): TemplateResult {
    const without = (id: string): string[] => quick.filter((other) => other !== id);
    const raised = (at: number): string[] => {
      const id = quick[at]!;
      return [...without(id).slice(0, at - 1), id, ...without(id).slice(at - 1)];
    };
    return html`<section class="stack">
      <div>
        <h2>${texts.quick}</h2>
        <p class="small muted">${texts.quickHint}</p>
      </div>
      ${quick.map((id, at) => {
        const question = this.#questionOf(id);
        return html`<div class="line apart">
          <span>${question}</span>
          <span class="line">
            <button
              type="button"
              class="quiet"
              aria-label=${texts.raising(question)}
              ?disabled=${at === 0}
              @click=${() => this.#change({ quick: raised(at) })}
            >
              ${texts.up}
            </button>
            <button
              type="button"
              class="quiet"
              aria-label=${texts.removing(question)}
              @click=${() => this.#change({ quick: without(id) })}
            >
              ${texts.remove}
            </button>
          </span>
        </div>`;
      })}
      <quesaco-entry-search
        label=${texts.addQuick}
        @choose=${(event: CustomEvent<{ id: string }>) =>
          this.#change({ quick: [...without(event.detail.id), event.detail.id] })}
      ></quesaco-entry-search>
    </section>`;
  }

  #conflictView({ mine, theirs, revision, author }: SiteConflict): TemplateResult {
    const settle = (site: Site): void => {
      this.#take(site, revision);
      this.touched = site === mine;
      void this.#toHeading();
    };
    const sides = { mine: this.#linesOf(mine), theirs: this.#linesOf(theirs), author };
    return conflictView(sides, () => settle(mine), () => settle(theirs));
  }

  /** Whoever may not change the origins keeps those that an administrator has just saved. */
  #allowed(conflict: SiteConflict): SiteConflict {
    if (this.administrator) return conflict;
    return { ...conflict, mine: { ...conflict.mine, allowed_origins: conflict.theirs.allowed_origins } };
  }

  /** As the form calls them; what it does not show is the same in both. */
  #linesOf(site: Site): Line[] {
    return [
      { label: texts.name, text: site.name },
      { label: texts.assistant, text: site.assistant },
      { label: texts.greeting, text: site.greeting },
      { label: texts.quick, text: site.quick.map((id) => this.#questionOf(id)).join('\n') },
      { label: texts.reply, text: site.contact.reply_time },
      { label: texts.accent, text: site.accent },
      { label: texts.origins, text: site.allowed_origins.join('\n') },
    ];
  }

  #questionOf(id: string): string {
    return this.rows.find((row) => row.id === id)?.question ?? id;
  }

  #change(part: Partial<Site>): void {
    this.site = { ...this.site!, ...part };
    this.touched = true;
  }

  #take(site: Site, revision: number): void {
    this.site = site;
    this.revision = revision;
    this.touched = false;
    this.conflict = undefined;
  }

  async #save(): Promise<void> {
    const site = { ...this.site!, allowed_origins: this.site!.allowed_origins.filter(Boolean) };
    await this.attempt(async () => {
      try {
        this.#take(site, (await siteSettings.save(site, this.revision)).revision);
        announce(this, { text: texts.saved });
      } catch (problem) {
        if (!(problem instanceof Refusal) || problem.code !== 'conflict') throw problem;
        this.conflict = this.#allowed(siteConflict(problem.detail));
        await this.#toHeading();
      }
    });
  }

  /** The focus goes with what is now to be read. */
  async #toHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }
}

/** As typed, so that the line that is being written is not taken away. */
function lines(text: string): string[] {
  return text.split('\n').map((line) => line.trim());
}
