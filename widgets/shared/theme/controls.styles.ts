import { css } from 'lit';

/** Buttons, focus and small type, alike in every component. */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  p,
  h2,
  h3,
  ul {
    margin: 0;
    padding: 0;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    margin: 0;
  }
  button {
    cursor: pointer;
    background: none;
    border: 1px solid transparent;
    border-radius: var(--q-radius);
    transition: background-color var(--q-motion), border-color var(--q-motion);
  }
  button:disabled {
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--q-text);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--q-surface);
  }
  svg {
    display: block;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .primary {
    min-height: 44px;
    padding: 8px 16px;
    font-weight: 600;
    background: var(--q-fill);
    border-color: var(--q-edge);
    color: var(--q-on-accent);
  }
  .quiet {
    min-height: 32px;
    padding: 4px 12px;
    font-size: calc(14 / 16 * var(--q-rem));
    border-color: var(--q-control);
    background: var(--q-surface);
  }
  .text {
    min-height: 32px;
    padding: 4px 0;
    border-inline-width: 0;
    font-size: calc(14 / 16 * var(--q-rem));
    color: var(--q-accent);
    text-decoration: underline;
    text-underline-offset: 3px;
    text-align: start;
  }
  .row {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    width: 100%;
    min-height: 44px;
    padding: 8px 12px;
    font-size: calc(14 / 16 * var(--q-rem));
    line-height: 1.4;
    text-align: start;
    background: var(--q-surface);
    border-color: var(--q-line);
  }
  /* On a touch screen the hover would stay after the tap, as if it were chosen. */
  @media (hover: hover) {
    .primary:hover:not(:disabled) {
      background: var(--q-fill-hover);
    }
    :is(.quiet, .row):hover {
      background: var(--q-hover);
      border-color: var(--q-control);
    }
  }
  @media (pointer: coarse) {
    .quiet,
    .text {
      min-height: 44px;
    }
  }
  .row svg {
    flex: none;
    color: var(--q-accent);
  }
  .small {
    font-size: calc(13 / 16 * var(--q-rem));
    color: var(--q-muted);
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
