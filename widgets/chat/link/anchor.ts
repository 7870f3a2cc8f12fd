import type { ReactiveController, ReactiveControllerHost } from 'lit';

const kName = 'quesaco';

/**
 * A link to one answer. Where this page can be visited by itself it is the page's own address with
 * `#quesaco=ID`, under which the chat opens; else the entry on the server's FAQ page.
 */
export function linkTo(id: string, server: URL): string {
  if (window === window.top && /^https?:$/.test(location.protocol)) {
    return new URL(`#${new URLSearchParams({ [kName]: id })}`, location.href).href;
  }
  // The query opens the entry, the fragment goes there.
  const named = encodeURIComponent(id);
  return new URL(`faq?entry=${named}#${named}`, server).href;
}

/** The entry that an address's fragment names; undefined where it names none. */
export function linkedEntry(hash: string): string | undefined {
  return new URLSearchParams(hash.slice(1)).get(kName) || undefined;
}

/**
 * Calls `open` with the entry that the page's address names, now or later. The address forgets it, so that
 * a reload does not show it again and the same link works twice.
 */
export class AnchorController implements ReactiveController {
  #open: (id: string) => void;
  #look = () => {
    const id = linkedEntry(location.hash);
    if (id === undefined) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    this.#open(id);
  };

  constructor(host: ReactiveControllerHost, open: (id: string) => void) {
    this.#open = open;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#look);
    this.#look();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#look);
  }
}
