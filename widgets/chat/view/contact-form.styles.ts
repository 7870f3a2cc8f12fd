import { css } from 'lit';

export const formStyles = css`
  :host {
    display: block;
  }
  form {
    display: grid;
    gap: 16px;
    padding: 16px;
    background: var(--q-surface);
    border: 1px solid var(--q-line);
    border-radius: var(--q-panel-radius);
  }
  h3 {
    font-size: var(--q-rem);
    font-weight: 650;
  }
  h3:focus-visible {
    border-radius: 4px;
  }
  .field {
    display: grid;
    gap: 4px;
  }
  .field,
  .problem {
    scroll-margin: 12px;
  }
  label {
    font-size: calc(14 / 16 * var(--q-rem));
    font-weight: 600;
  }
  label .small {
    font-weight: 400;
  }
  input:not([type='checkbox']),
  select,
  textarea {
    width: 100%;
    min-height: 44px;
    padding: 8px 12px;
    background: var(--q-surface);
    border: 1px solid var(--q-control);
    border-radius: var(--q-radius);
  }
  textarea {
    resize: vertical;
  }
  .field [aria-invalid='true'] {
    border-color: var(--q-danger);
  }
  .check {
    display: flex;
    align-items: flex-start;
    gap: 12px;
    font-weight: 400;
    line-height: 1.4;
    cursor: pointer;
  }
  .check input {
    flex: none;
    width: 24px;
    height: 24px;
    accent-color: var(--q-accent);
  }
  /* A checkbox draws no border of ours. */
  .check [aria-invalid='true'] {
    border-radius: 4px;
    box-shadow: 0 0 0 2px var(--q-danger);
  }
  .check span {
    padding-top: 2px;
  }
  .error,
  .problem {
    font-size: calc(14 / 16 * var(--q-rem));
    line-height: 1.4;
    color: var(--q-danger);
  }
  .problem:empty {
    display: none;
  }
  .end {
    display: grid;
    gap: 8px;
  }
`;
