import type { LitElement, ReactiveController } from 'lit';

/** Where the panel is a sheet over the whole screen. The same query stands in chat.styles.ts. */
export const kSheetQuery = '(max-width: 540px), (max-height: 440px)';

/**
 * Shows the panel as what it is, a sheet or not, and follows the visible part of a phone's screen, so
 * that the on-screen keyboard pushes the field up instead of hiding it.
 */
export class SheetController implements ReactiveController {
  #host: LitElement;
  #query = matchMedia(kSheetQuery);
  #changed = () => this.#host.requestUpdate();
  #resized = () => this.#fit();

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get active(): boolean {
    return this.#query.matches;
  }

  /** A sheet hides the page, so the page must be out of reach; beside a panel it stays in use. */
  show(dialog: HTMLDialogElement): void {
    if (this.active) dialog.showModal();
    else dialog.show();
  }

  /** Shows `dialog` anew where it has become a sheet or is one no more; focus and scrolling stay. */
  refit(dialog: HTMLDialogElement): void {
    if (!dialog.open || dialog.matches(':modal') === this.active) return;
    const focused = focusedIn(dialog);
    const log = dialog.querySelector('.log');
    const top = log?.scrollTop ?? 0;
    dialog.close();
    this.show(dialog);
    focused?.focus({ preventScroll: true });
    log?.scrollTo({ top });
  }

  hostConnected(): void {
    this.#query.addEventListener('change', this.#changed);
    visualViewport?.addEventListener('resize', this.#resized);
    visualViewport?.addEventListener('scroll', this.#resized);
  }

  hostDisconnected(): void {
    this.#query.removeEventListener('change', this.#changed);
    visualViewport?.removeEventListener('resize', this.#resized);
    visualViewport?.removeEventListener('scroll', this.#resized);
  }

  hostUpdated(): void {
    this.#fit();
  }

  #fit(): void {
    const root = this.#host.renderRoot.querySelector<HTMLElement>('.root');
    const keyboard = visualViewport && innerHeight - visualViewport.height > 100;
    root?.style.setProperty('--q-height', keyboard ? `${visualViewport!.height}px` : '100dvh');
    root?.style.setProperty('--q-top', keyboard ? `${visualViewport!.offsetTop}px` : '0px');
  }
}

/** What has the focus within `element`, through all shadow roots. */
function focusedIn(element: HTMLElement): HTMLElement | undefined {
  let focused = (element.getRootNode() as ShadowRoot).activeElement;
  if (!element.contains(focused)) return undefined;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused instanceof HTMLElement ? focused : undefined;
}
