import type { LitElement, ReactiveController } from 'lit';

/** Where the panel is a sheet over the whole screen. The same query stands in chat.styles.ts. */
export const kSheetQuery = '(max-width: 540px), (max-height: 440px)';

/**
 * Follows the visible part of a phone's screen, so that the on-screen keyboard pushes the field up
 * instead of hiding it, and says whether the panel is a sheet at all.
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
