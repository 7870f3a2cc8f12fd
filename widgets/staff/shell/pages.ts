import { html, type TemplateResult } from 'lit';
import type { Account } from '../link/session';
import type { Route } from './routes';
import { texts } from './texts';

export interface PageOfConsole {
  page: keyof typeof texts.pages;
  title: string;
  /** What of the news is counted beside its title. */
  waiting?: 'open' | 'messages';
  /** For administrators only. */
  restricted?: boolean;
  /** About whoever is signed in: it stands apart. */
  own?: boolean;
  view(route: Route, account: Account): TemplateResult;
}

/** In the order of the navigation. */
export const pages: readonly PageOfConsole[] = [
  { page: '', title: texts.pages[''], view: () => html`<quesaco-home></quesaco-home>` },
  {
    page: 'boite',
    title: texts.pages.boite,
    waiting: 'open',
    view: ({ item }, account) =>
      html`<quesaco-inbox .item=${item} ?editable=${account.role !== 'reader'}></quesaco-inbox>`,
  },
  {
    page: 'reponses',
    title: texts.pages.reponses,
    view: ({ item, query }, account) =>
      html`<quesaco-entries
        .item=${item}
        .from=${query.get('depuis') ?? undefined}
        ?editable=${account.role !== 'reader'}
      ></quesaco-entries>`,
  },
  {
    page: 'messages',
    title: texts.pages.messages,
    waiting: 'messages',
    view: ({ item }, account) =>
      html`<quesaco-messages .item=${item} ?editable=${account.role !== 'reader'}></quesaco-messages>`,
  },
  {
    page: 'reglages',
    title: texts.pages.reglages,
    view: (_route, account) =>
      html`<quesaco-settings
        ?editable=${account.role !== 'reader'}
        ?administrator=${account.role === 'administrator'}
      ></quesaco-settings>`,
  },
  {
    page: 'equipe',
    title: texts.pages.equipe,
    restricted: true,
    view: (_route, account) => html`<quesaco-people .me=${account.name}></quesaco-people>`,
  },
  {
    page: 'compte',
    title: texts.pages.compte,
    own: true,
    view: (_route, account) => html`<quesaco-account .account=${account}></quesaco-account>`,
  },
];

export function mayOpen(page: PageOfConsole, account: Account): boolean {
  return !page.restricted || account.role === 'administrator';
}

export function pageOf(route: Route, account: Account): TemplateResult {
  const page = pages.find((page) => page.page === route.page);
  if (!page || !mayOpen(page, account)) return html`<div class="page">
      <h1>${texts.lostTitle}</h1>
      <p>${texts.lost}</p>
    </div>`;
  return page.view(route, account);
}
