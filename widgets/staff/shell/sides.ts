import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { Page } from './page';
import { sides } from './sides.styles';

/** A page that has a list beside what is open in it, in the two children of `.sides`. */
export abstract class Sides extends Page {
  static override styles = [...Page.styles, sides];

  /** What is open, as the address names it. */
  @property() item: string | undefined;

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('item') || !this.item) return;
    // What opens is read from its beginning: at the desk it scrolls by itself, on a phone the page does.
    this.renderRoot.querySelector('.sides > :last-child')?.scrollTo(0, 0);
    scrollTo(0, 0);
  }
}
