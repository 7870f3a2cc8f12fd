/** Where the address after # leads. */
export interface Route {
  page: string;
  /** What is open on the page: a group's key, an entry's id, a receipt. */
  item: string | undefined;
  /** The rest of the address: `?depuis=KEY`. */
  query: URLSearchParams;
}

export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const slash = path.indexOf('/');
  const page = slash < 0 ? path : path.slice(0, slash);
  const item = slash < 0 ? undefined : decode(path.slice(slash + 1));
  return { page, item: item || undefined, query: new URLSearchParams(query) };
}

export function address(page: string, item?: string): string {
  return item === undefined ? `#/${page}` : `#/${page}/${encodeURIComponent(item)}`;
}

/** The token of an invitation or of a reset, from `#lien=TOKEN`. */
export function tokenOf(hash: string): string | undefined {
  return /^#lien=(.+)$/.exec(hash)?.[1];
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Typed by hand with a lone %: the page says that nothing is there.
    return part;
  }
}
