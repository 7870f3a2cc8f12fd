import type { LitElement } from 'lit';
import type { Turn } from '../conversation/turn';

const kMargin = 12;
/** A log of a lesser height shows a few lines. */
const kLittle = 200;
/** What a result may begin with. */
const kResult = 'quesaco-answer, .choices .row, quesaco-contact-form, .quiet, .primary';
/** Where a visitor may go within a turn: the choices again, or the form under an answer. */
const kPlaces = '.choices .row, quesaco-contact-form';

/** Where the visitor looks and where the keyboard is: scrolls the log and hands the focus on. */
export class Spotlight {
  constructor(private readonly host: LitElement) {}

  /** A question was asked: its bubble comes into view. */
  async begin(): Promise<void> {
    await painted();
    const log = this.#log;
    log?.scrollTo({ top: log.scrollHeight });
  }

  /**
   * A turn has its result: it is read from its beginning. The focus stays where it is, unless it
   * was on a button that the result replaced.
   */
  async settle(turn: Turn): Promise<void> {
    await painted();
    const element = this.#element(turn);
    const receipt = element?.querySelector<HTMLElement>('.receipt');
    if (this.#focusIsLost) (receipt ?? element?.querySelector<HTMLElement>(kResult))?.focus({ preventScroll: true });
    this.#scrollTo(receipt ?? this.#beginning(element));
  }

  /** The visitor went to another part of the turn. */
  async follow(turn: Turn): Promise<void> {
    await painted();
    const part = this.#element(turn)?.querySelector<HTMLElement>(kPlaces);
    part?.focus({ preventScroll: true });
    this.#scrollTo(part);
  }

  /** Shows a result to whoever is elsewhere on the page, where the focus stays. */
  async show(turn: Turn): Promise<void> {
    await painted();
    this.#scrollTo(this.#beginning(this.#element(turn)));
  }

  /** The question; where it would fill the little that can be seen, what stands under it. */
  #beginning(turn: HTMLElement | null | undefined): Element | null | undefined {
    return this.#log!.clientHeight < kLittle ? turn?.children[1] : turn;
  }

  get #log(): HTMLElement | null {
    return this.host.renderRoot.querySelector('.log');
  }

  get #focusIsLost(): boolean {
    return (this.host.renderRoot as ShadowRoot).activeElement === null;
  }

  #element(turn: Turn): HTMLElement | null | undefined {
    return this.#log?.querySelector<HTMLElement>(`[data-turn="${turn.key}"]`);
  }

  #scrollTo(target: Element | null | undefined): void {
    if (target instanceof HTMLElement) this.#log?.scrollTo({ top: target.offsetTop - kMargin });
  }
}

/** Everything that was asked for is in the page, with its size. */
function painted(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}
