import { css } from 'lit';

export const consoleStyles = css`
  .frame {
    display: grid;
    grid-template-columns: 232px minmax(0, 1fr);
    min-height: 100dvh;
  }
  .side {
    position: sticky;
    top: 0;
    display: flex;
    flex-direction: column;
    gap: 24px;
    height: 100dvh;
    padding: 24px 12px;
    background: var(--q-surface);
    border-inline-end: 1px solid var(--q-line);
  }
  .product {
    padding-inline: 12px;
    font-weight: 650;
  }
  nav {
    display: grid;
    gap: 4px;
  }
  nav a,
  .out {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 44px;
    padding: 8px 12px;
    color: var(--q-text);
    text-decoration: none;
    border-radius: var(--q-radius);
  }
  nav a:hover,
  .out:hover {
    background: var(--q-hover);
  }
  nav a[aria-current] {
    font-weight: 650;
    background: var(--q-tint);
  }
  .me {
    display: grid;
    gap: 4px;
    margin-top: auto;
  }
  .out {
    justify-content: start;
    width: 100%;
  }
  .gate {
    display: grid;
    place-content: center;
    min-height: 100dvh;
    padding: 16px;
  }
  .gate > div {
    width: min(400px, calc(100vw - 32px));
    padding: 24px;
  }
  .skip {
    position: fixed;
    inset: 8px auto auto 8px;
    z-index: 2;
    padding: 12px 16px;
    background: var(--q-surface);
    border-radius: var(--q-radius);
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
  }
  .menu {
    display: none;
  }
  .notice {
    position: fixed;
    /* Above what ends a form, see .commit. */
    inset: auto 24px 88px auto;
    z-index: 2;
    display: flex;
    align-items: center;
    gap: 16px;
    max-width: min(520px, calc(100vw - 32px));
    padding: 12px 16px;
    color: var(--q-surface);
    background: var(--q-text);
    border-radius: var(--q-radius);
    box-shadow: var(--q-shadow);
  }
  .notice button {
    flex: none;
    min-height: 44px;
    padding: 0 8px;
    font-weight: 600;
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .notice :focus-visible {
    outline-color: var(--q-surface);
    box-shadow: none;
  }
  main:focus {
    outline: none;
  }
  @media (max-width: 760px) {
    .frame {
      display: block;
    }
    .side {
      position: static;
      gap: 8px;
      height: auto;
      padding: 4px 8px;
      border-inline-end: 0;
      border-block-end: 1px solid var(--q-line);
    }
    .top {
      display: flex;
      align-items: center;
      justify-content: space-between;
    }
    .menu {
      display: block;
      min-height: 44px;
      padding: 8px 12px;
      font-weight: 600;
    }
    .side:not(.open) :is(nav, .me) {
      display: none;
    }
    .notice {
      inset: auto 16px 96px;
    }
  }
`;
