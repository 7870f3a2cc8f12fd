import type { LitElement, ReactiveController } from 'lit';

/** Whether the panel can be seen: not in a closed `<details>`, a hidden tab, or a dialogue that is shut. */
export class Sight implements ReactiveController {
  visible = false;
  #target: Element | null = null;
  #observer = new IntersectionObserver((entries) => {
    this.visible = entries.at(-1)!.isIntersecting;
    this.changed();
  });

  constructor(
    private readonly host: LitElement,
    private readonly changed: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.host.hasUpdated) this.#observe();
  }

  hostUpdated(): void {
    this.#observe();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#target = null;
    this.visible = false;
  }

  #observe(): void {
    const panel = this.host.renderRoot.querySelector('.panel');
    if (panel === this.#target || !panel) return;
    this.#observer.disconnect();
    this.#observer.observe(panel);
    this.#target = panel;
  }
}
