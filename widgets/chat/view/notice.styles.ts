import { css } from 'lit';

/** Words and a border mark an emergency, never colour alone; its numbers are buttons to call. */
export const noticeStyles = css`
  .notice a {
    color: var(--q-accent);
    text-underline-offset: 3px;
  }
  .possible {
    padding: 8px 16px;
    font-size: calc(15 / 16 * var(--q-rem));
    border-inline-start: 4px solid var(--q-danger);
  }
  .possible a {
    font-weight: 700;
    white-space: nowrap;
  }
  .emergency {
    padding: 16px;
    background: var(--q-surface);
    border: 2px solid var(--q-danger);
    border-radius: var(--q-panel-radius);
  }
  .emergency .prose ul {
    padding: 0;
    list-style: none;
  }
  .emergency .prose > * + *,
  .emergency .prose li + li {
    margin-top: 16px;
  }
  .emergency li strong {
    font-size: calc(20 / 16 * var(--q-rem));
  }
  .emergency a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    margin-block: 4px;
    padding: 4px 16px;
    font-size: calc(20 / 16 * var(--q-rem));
    font-weight: 700;
    text-decoration: none;
    color: var(--q-danger);
    border: 1px solid currentColor;
    border-radius: var(--q-radius);
  }
`;
