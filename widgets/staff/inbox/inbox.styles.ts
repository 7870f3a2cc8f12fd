import { css } from 'lit';

export const inboxStyles = css`
  .sides {
    display: grid;
    grid-template-columns: minmax(320px, 420px) minmax(0, 1fr);
    height: 100dvh;
  }
  .sides > * {
    overflow-y: auto;
    /* Below, there is room for a notice. */
    padding: 24px 24px 96px;
  }
  .sides > :first-child {
    border-inline-end: 1px solid var(--q-line);
  }
  .groups {
    margin-inline: -12px;
  }
  .groups li {
    padding: 12px;
    border-top: 1px solid var(--q-line);
  }
  .groups li:has(a[aria-current]) {
    background: var(--q-tint);
    border-radius: var(--q-radius);
  }
  .groups a {
    display: grid;
    gap: 4px;
    color: var(--q-text);
    text-decoration: none;
    border-radius: 4px;
  }
  .groups a:hover strong {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .settled strong {
    font-weight: 400;
    color: var(--q-muted);
  }
  .proposal {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding-top: 8px;
    font-size: 15px;
  }
  .proposal button {
    flex: none;
  }
  .filters {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 12px;
    padding-bottom: 8px;
  }
  .filters label {
    font-size: 14px;
  }
  .filters .wide {
    grid-column: 1 / -1;
  }
  .filters :is(input, select) {
    width: 100%;
    font-size: 16px;
  }
  .news {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 4px 12px;
    background: var(--q-tint);
    border-radius: var(--q-radius);
  }
  .keys {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 8px 16px;
    margin: 0;
  }
  .keys dt {
    font-weight: 650;
  }
  .keys dd {
    margin: 0;
  }
  @media (max-width: 760px) {
    .sides {
      display: block;
      height: auto;
    }
    .sides > * {
      padding: 16px 16px 96px;
      border: 0 !important;
    }
    .sides.opened > :first-child,
    .sides:not(.opened) > :last-child,
    .keyboard {
      display: none;
    }
  }
`;
