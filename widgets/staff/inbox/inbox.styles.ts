import { css } from 'lit';

export const inboxStyles = css`
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
    .keyboard {
      display: none;
    }
  }
`;
