import { api } from './api';
import { fields, maybe, number, shape, text, type Read } from './read';

/** The site as it stands in the folder; what the form does not show goes back as it came. */
export interface Site {
  name: string;
  assistant: string;
  greeting: string;
  quick: string[];
  contact: { reply_time: string };
  allowed_origins: string[];
  accent: string;
}

function site(value: unknown): Site {
  const from = fields(value);
  text(from['name']);
  return { assistant: '', greeting: '', quick: [], contact: { reply_time: '' }, allowed_origins: [], accent: '', ...from } as unknown as Site;
}

const settings = shape({ revision: number, site });

/** What somebody else saved in the meantime (409). */
export const siteConflict = shape({ mine: site, theirs: site, revision: number, author: maybe(text) });

export type Settings = Read<typeof settings>;
export type SiteConflict = Read<typeof siteConflict>;

export const siteSettings = {
  read: () => api.get('settings', {}, settings),
  save: (site: Site, basedOn: number) =>
    api.send('POST', 'settings', { site, based_on: basedOn }, shape({ revision: number })),
};
