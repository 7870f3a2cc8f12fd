import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { answerStyles } from '../../shared/view/answer-card.styles';
import { proseStyles } from '../../shared/view/prose.styles';
import { effectStyles, effectView } from '../effect/effect-view';
import { Refusal } from '../link/api';
import type { Effect } from '../link/effect';
import { conflict, drafts, entries, type Conflict, type Draft, type Entry, type Row, type Theme } from '../link/entries';
import { inbox } from '../link/inbox';
import { announce, Page } from '../shell/page';
import { address } from '../shell/routes';
import { begin } from './begin';
import { conflictView } from './conflict-view';
import { linesOf } from './difference';
import { differenceStyles } from './difference-view';
import { DraftKeeper } from './draft-keeper';
import { tidy } from './edit';
import { area, otherFields, placeFields, statusField, verifiedLine, wordingFields, type Editing } from './fields-view';
import { mythFields } from './myth-view';
import { previewCard } from './preview-view';
import { texts } from './texts';
import { Worth } from './worth';

const editorStyles = css`
  .wording {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 4px 8px;
  }
  .wording p {
    grid-column: 1 / -1;
  }
  fieldset:disabled .worth {
    display: none;
  }
  .commit {
    background: var(--q-page);
  }
  label input:not([type='date']) {
    width: 100%;
  }
`;

/** One entry in a form, or a new one. Fires `saved`. */
export class EntryEditor extends Page {
  static override styles = [...Page.styles, proseStyles, answerStyles, effectStyles, differenceStyles, editorStyles];

  /** Undefined for an entry that is not there yet. */
  @property() item: string | undefined;
  @property() from: string | undefined;
  @property({ attribute: false }) themes: Theme[] = [];
  @property({ attribute: false }) rows: Row[] = [];
  @property({ type: Boolean }) editable = false;
  @state() private entry: Entry | undefined;
  @state() private revision = 0;
  @state() private theme = '';
  @state() private touched = false;
  @state() private effect: Effect | undefined;
  @state() private offered: Draft | undefined;
  @state() private conflict: Conflict | undefined;
  #keeper = new DraftKeeper();
  #worth = new Worth(this, async (entry) => {
    const { changes } = await entries.preview({ id: entry.id, entry, based_on: this.revision });
    return changes.length;
  });
  /** The questions of the group that a new entry is written for. */
  #asked: string[] = [];

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('item') || changed.has('from') || !this.hasUpdated) void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#keeper.flush();
  }

  override render(): TemplateResult {
    return html`<div class="stack loose">
      <a class="back small" href="#/reponses">${texts.back}</a>
      ${this.entry ? this.#content(this.entry) : this.problemView()}
    </div>`;
  }

  get #subject(): string {
    return `entry:${this.item ?? 'new'}`;
  }

  #content(entry: Entry): TemplateResult {
    if (this.conflict) {
      const { mine, theirs, author } = this.conflict;
      return conflictView(
        { mine: linesOf(mine), theirs: linesOf(theirs), author },
        () => this.#keepMine(),
        () => this.#takeTheirs(),
      );
    }
    return html`<h1 tabindex="-1">${this.item ? entry.question : texts.newTitle}</h1>
      ${this.offered ? this.#offer(this.offered) : nothing}
      <fieldset class="stack loose" ?disabled=${!this.editable}>${this.#fields(entry)}</fieldset>
      ${this.effect ? this.#shown(entry, this.effect) : nothing}
      ${this.editable ? this.#commit() : this.problemView()}
      ${this.item
        ? html`<quesaco-history
            .item=${this.item}
            .revision=${this.revision}
            ?editable=${this.editable}
            @restored=${() => this.#reload()}
          ></quesaco-history>`
        : nothing}`;
  }

  #fields(entry: Entry): TemplateResult {
    const editing: Editing = {
      entry,
      change: (part) => this.#change(part),
      replace: (whole) => this.#replace(whole),
    };
    return html`${this.item
      ? nothing
      : placeFields(editing, this.themes, this.theme, (theme) => {
          this.theme = theme;
          this.#change({});
        })}
    ${area(texts.question, entry.question, (question) => this.#change({ question }), '', 1)}
    ${entry.kind === 'myth' ? mythFields(editing) : nothing}
    ${area(texts.answer, entry.answer, (answer) => this.#change({ answer }), texts.answerHint)}
    ${verifiedLine(editing)} ${statusField(editing)}
    ${wordingFields(editing, this.#worth, this.item !== undefined && !this.touched)} ${otherFields(editing, this.rows)}`;
  }

  #shown(entry: Entry, effect: Effect): TemplateResult {
    return html`<div class="stack loose shown">
      ${effect.html === undefined ? nothing : previewCard(entry, effect.html)} ${effectView(effect)}
    </div>`;
  }

  #offer(draft: Draft): TemplateResult {
    const resume = (): void => {
      this.#take(draft.entry, draft.based_on, draft.theme ?? this.theme);
      this.touched = true;
    };
    const discard = (): void => {
      this.offered = undefined;
      void this.#keeper.drop(this.#subject);
    };
    return html`<div class="said stack">
      <p>${texts.draftFound}</p>
      <div class="line">
        <button type="button" class="quiet" @click=${resume}>${texts.resume}</button>
        <button type="button" class="quiet" @click=${discard}>${texts.discard}</button>
      </div>
    </div>`;
  }

  #commit(): TemplateResult {
    const ready = this.effect !== undefined && this.effect.errors.length === 0;
    return html`<div class="commit stack">${this.problemView()}<div class="line">${this.#commitButton(ready)}</div></div>`;
  }

  #commitButton(ready: boolean): TemplateResult {
    return html`${this.effect
        ? html`<button type="button" class="primary" ?disabled=${this.busy || !ready} @click=${() => void this.#save()}>
            ${texts.save}
          </button>`
        : html`<button
            type="button"
            class="primary"
            ?disabled=${this.busy || !this.touched}
            @click=${() => void this.#try()}
          >
            ${texts.tryIt}
          </button>`}
    ${this.effect ? nothing : html`<span class="small muted">${this.touched ? texts.keeping : texts.saveHint}</span>`}`;
  }

  #draft(): Draft {
    const entry = tidy(this.entry!);
    return { id: entry.id, entry, based_on: this.revision, ...(this.item ? {} : { theme: this.theme }) };
  }

  #change(part: Partial<Entry>): void {
    this.#replace({ ...this.entry!, ...part });
  }

  #replace(entry: Entry): void {
    this.entry = entry;
    this.touched = true;
    this.effect = undefined;
    this.offered = undefined;
    this.#worth.stop();
    const draft: Draft = { id: entry.id, entry, based_on: this.revision, theme: this.theme };
    this.#keeper.keep(this.#subject, draft);
  }

  #take(entry: Entry, revision: number, theme: string): void {
    this.entry = entry;
    this.revision = revision;
    this.theme = theme;
    this.touched = false;
    this.effect = undefined;
    this.offered = undefined;
    this.conflict = undefined;
    this.#worth.forget();
  }

  async #load(): Promise<void> {
    const { item } = this;
    this.#keeper.flush();
    this.entry = undefined;
    this.#worth.forget();
    await this.attempt(async () => {
      const stored = item ? await entries.one(item) : undefined;
      const begun = stored ? stored.entry : await this.#begun();
      // Whoever may only read has no drafts.
      const content = this.editable ? (await drafts.read(this.#subject)).content : undefined;
      if (item !== this.item) return;
      this.#take(begun, stored?.revision ?? 0, stored?.theme ?? this.themes[0]?.theme ?? '');
      this.touched = !item && this.from !== undefined;
      this.offered = content as Draft | undefined;
    });
  }

  async #begun(): Promise<Entry> {
    const { entry, asked } = await begin(this.from);
    this.#asked = asked;
    return entry;
  }

  async #try(): Promise<void> {
    const tried = this.entry;
    await this.#unlessConflict(async () => {
      const effect = await entries.preview(this.#draft());
      if (tried !== this.entry) return;
      this.effect = effect;
      await this.updateComplete;
      this.renderRoot.querySelector('.shown')?.scrollIntoView({ block: 'start' });
    });
  }

  async #save(): Promise<void> {
    const draft = this.#draft();
    const asked = this.item ? [] : this.#asked;
    await this.#unlessConflict(async () => {
      const { revision } = await entries.save(draft);
      await this.#keeper.drop(this.#subject);
      this.#saved(draft, revision);
      if (asked.length > 0 && draft.entry.status === 'published') await inbox.setState(asked, 'done');
    });
  }

  /** Shows what somebody else saved in the meantime, beside what is here. */
  async #unlessConflict(action: () => Promise<void>): Promise<void> {
    await this.attempt(async () => {
      try {
        await action();
      } catch (problem) {
        if (!(problem instanceof Refusal) || problem.code !== 'conflict') throw problem;
        this.conflict = conflict(problem.detail);
        await this.#toHeading();
      }
    });
  }

  /** The focus goes with what is now to be read. */
  async #toHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  #saved(draft: Draft, revision: number): void {
    const before = draft.based_on;
    this.#take(draft.entry, revision, this.theme);
    const undo = async (): Promise<string> => {
      await entries.restore(draft.id, before, revision);
      this.#reload();
      return texts.undone;
    };
    const text = draft.entry.status === 'published' ? texts.saved(draft.entry.question) : texts.savedDraft;
    announce(this, before > 0 ? { text, undo } : { text });
    void this.#toHeading();
    this.dispatchEvent(new CustomEvent('saved'));
    if (!this.item) location.hash = address('reponses', draft.id);
  }

  #reload(): void {
    this.dispatchEvent(new CustomEvent('saved'));
    void this.#load();
  }

  #keepMine(): void {
    this.revision = this.conflict!.revision;
    this.conflict = undefined;
    this.effect = undefined;
    void this.#toHeading();
  }

  #takeTheirs(): void {
    const { theirs, revision } = this.conflict!;
    this.#take(theirs, revision, this.theme);
    void this.#keeper.drop(this.#subject);
    void this.#toHeading();
  }
}
