import { html, nothing, type TemplateResult } from 'lit';
import type { Account } from '../link/session';
import { mayOpen, pages, type PageOfConsole } from './pages';
import { address, type Route } from './routes';
import { texts } from './texts';

interface Actions {
  toggle(): void;
  logout(): void;
  /** Moves the focus past the navigation. */
  skip(): void;
}

/** At the left of a desk; behind a button on a phone. */
export function navigation(account: Account, route: Route, open: boolean, actions: Actions): TemplateResult {
  return html`<header class="side ${open ? 'open' : ''}">
    <button type="button" class="skip" @click=${actions.skip}>${texts.skip}</button>
    <div class="top">
      <span class="product">${texts.product}</span>
      <button type="button" class="menu" aria-expanded=${open} @click=${actions.toggle}>${texts.menu}</button>
    </div>
    <nav aria-label=${texts.navigation}>
      ${pages.filter((page) => !page.own && mayOpen(page, account)).map((page) => link(page, route))}
      <a href="aide" target="_blank">${texts.help}<span class="hidden"> ${texts.newTab}</span></a>
    </nav>
    <div class="me">
      <nav aria-label=${account.name}>
        ${pages.filter((page) => page.own).map((page) => link({ ...page, title: account.name }, route))}
      </nav>
      <button type="button" class="out" @click=${actions.logout}>${texts.logout}</button>
    </div>
  </header>`;
}

function link({ page, title, waiting }: PageOfConsole, route: Route): TemplateResult {
  return html`<a href=${address(page)} aria-current=${page === route.page ? 'page' : nothing}>
    ${title} ${waiting ? html`<quesaco-waiting-count .of=${waiting}></quesaco-waiting-count>` : nothing}
  </a>`;
}
