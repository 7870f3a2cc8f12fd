import { css } from 'lit';

/** A list beside what is open in it; on a phone, one after the other. */
export const sides = css`
  .sides {
    display: grid;
    grid-template-columns: minmax(320px, 420px) minmax(0, 1fr);
    height: 100dvh;
  }
  .sides > * {
    overflow-y: auto;
    padding: 24px 24px 0;
  }
  /* Room for a notice, below what sticks to the lower edge. */
  .sides > *::after {
    content: '';
    display: block;
    height: 96px;
  }
  .sides > :first-child {
    border-inline-end: 1px solid var(--q-line);
  }
  .items {
    margin-inline: -12px;
  }
  .items li {
    padding: 12px;
    border-top: 1px solid var(--q-line);
  }
  .items li:has(a[aria-current]) {
    background: var(--q-tint);
    border-radius: var(--q-radius);
  }
  /* On the tint, grey is too pale. */
  .items li:has(a[aria-current]) :is(.small, .muted) {
    color: var(--q-text);
  }
  .items a {
    display: grid;
    gap: 4px;
    color: var(--q-text);
    text-decoration: none;
    border-radius: 4px;
  }
  .items a:hover strong {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  @media (max-width: 760px) {
    .sides {
      display: block;
      height: auto;
    }
    .sides > * {
      padding: 16px 16px 0;
      border: 0 !important;
    }
    .sides.opened > :first-child,
    .sides:not(.opened) > :last-child {
      display: none;
    }
  }
`;
