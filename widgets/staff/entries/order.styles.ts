import { css } from 'lit';

export const orderStyles = css`
  ol {
    margin-inline: -12px;
  }
  li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    align-items: center;
    padding-block: 4px;
    background: var(--q-page);
    border-top: 1px solid var(--q-line);
  }
  .what {
    padding-block: 4px;
    line-height: 1.4;
  }
  .handle,
  .arrow {
    display: grid;
    place-content: center;
    width: 40px;
    height: 44px;
    color: var(--q-muted);
    border-radius: var(--q-radius);
  }
  .handle {
    cursor: grab;
    touch-action: none;
    user-select: none;
  }
  .handle svg {
    stroke-width: 3;
  }
  .arrow {
    padding: 0;
    /* What the focus reaches is not under what sticks to the lower edge. */
    scroll-margin-block: 96px;
  }
  /* A finger would leave it behind. */
  @media (hover: hover) {
    .handle:hover,
    .arrow:hover:enabled {
      color: var(--q-text);
      background: var(--q-hover);
    }
  }
  .arrow:disabled {
    opacity: 0.35;
  }
  /* Where the row will be. */
  .gap {
    background: var(--q-tint);
  }
  .gap > * {
    visibility: hidden;
  }
  /* The row under the finger, through which the library would let the others show. */
  .held {
    opacity: 1 !important;
    cursor: grabbing;
    background: var(--q-surface);
    border: 0;
    border-radius: var(--q-radius);
    box-shadow: var(--q-shadow);
  }
  .commit {
    background: var(--q-page);
  }
  @media (max-width: 760px) {
    .handle,
    .arrow {
      width: 44px;
    }
  }
`;
