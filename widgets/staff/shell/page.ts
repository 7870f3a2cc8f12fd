import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { controls } from '../../shared/theme/controls.styles';
import { Refusal } from '../link/api';
import { sheet } from './sheet.styles';

/** A part of the console that asks the server, and shows the sentence of a request that failed. */
export abstract class Page extends LitElement {
  static override styles = [controls, sheet];

  @state() protected problem = '';
  /** While a request that was asked for by a button is on its way. */
  @state() protected busy = false;

  /** True when `action` went through; otherwise its sentence is on the page. */
  protected async attempt(action: () => Promise<void>): Promise<boolean> {
    this.problem = '';
    this.busy = true;
    try {
      await action();
      return true;
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.problem = problem.message;
      return false;
    } finally {
      this.busy = false;
    }
  }

  protected problemView(): TemplateResult | typeof nothing {
    return this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing;
  }
}

/** What the field that fired `event` holds. */
export function valueOf(event: Event): string {
  return String((event.currentTarget as HTMLInputElement).value ?? '');
}

/** Tells the shell, which says it at the lower edge; with `undo`, there is a way back. */
export interface Notice {
  text: string;
  undo?: () => Promise<string>;
}

export function announce(from: HTMLElement, notice: Notice): void {
  from.dispatchEvent(new CustomEvent<Notice>('announce', { detail: notice, bubbles: true, composed: true }));
}
