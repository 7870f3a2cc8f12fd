import { css, type LitElement, type ReactiveController } from 'lit';

type Chat = LitElement & { mode: 'floating' | 'inline'; position: 'right' | 'left'; address: URL };

/** Every chat of the page, in the order in which they came. */
const chats: Chat[] = [];

export const neighbourStyles = css`
  .root[hidden] {
    display: none;
  }
  .launcher {
    margin-block-end: calc(var(--q-rank, 0) * 60px);
  }
  /* Above the launcher of a neighbour. */
  .panel {
    z-index: 2147483001;
  }
`;

/**
 * Launchers on one page do not cover each other. A floating chat whose server has a chat on the page
 * already, inline or an earlier floating one, does not show; those of different servers stand above
 * each other.
 */
export class Neighbours implements ReactiveController {
  constructor(private readonly host: Chat) {
    host.addController(this);
  }

  /** Another chat of the page speaks for the same server. */
  get doubled(): boolean {
    return isDoubled(this.host);
  }

  hostConnected(): void {
    chats.push(this.host);
    updateAll();
  }

  hostDisconnected(): void {
    chats.splice(chats.indexOf(this.host), 1);
    updateAll();
  }

  hostUpdated(): void {
    const below = earlier(this.host).filter(
      (chat) => chat.mode === 'floating' && chat.position === this.host.position && !isDoubled(chat),
    );
    const root = this.host.renderRoot.querySelector<HTMLElement>('.root');
    root?.style.setProperty('--q-rank', `${below.length}`);
  }
}

function updateAll(): void {
  for (const chat of chats) chat.requestUpdate();
}

function earlier(chat: Chat): Chat[] {
  return chats.slice(0, chats.indexOf(chat));
}

function isDoubled(chat: Chat): boolean {
  if (chat.mode === 'inline') return false;
  const rivals = [...earlier(chat), ...chats.filter(({ mode }) => mode === 'inline')];
  return rivals.some(({ address }) => address.href === chat.address.href);
}
