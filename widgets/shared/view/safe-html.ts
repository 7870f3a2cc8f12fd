/**
 * A second wall behind the server's sanitiser: answers are rebuilt from a short list of elements
 * and attributes, so that nothing else can reach the page whatever was stored.
 */
const kAllowed = new Set([
  'P', 'UL', 'OL', 'LI', 'STRONG', 'EM', 'A', 'BR', 'BLOCKQUOTE', 'CODE', 'H3', 'H4',
]);
/** Elements whose text is not text for people. */
const kDropped = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'IFRAME', 'OBJECT', 'NOSCRIPT', 'TITLE']);
const kBlocks = new Set(['P', 'LI', 'BLOCKQUOTE', 'H3', 'H4', 'BR']);
const kSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:', 'sms:']);

/** `href` if it leads to a web page, a mailbox, a telephone or a text message; else undefined. */
export function safeHref(href: string | null | undefined): string | undefined {
  if (!href || !URL.canParse(href)) return undefined;
  const url = new URL(href);
  return kSchemes.has(url.protocol) ? url.href : undefined;
}

/** A detached copy of `html` made of allowed elements only; text of others is kept. */
export function safeFragment(html: string): DocumentFragment {
  // A document of DOMParser runs no script and loads nothing.
  const parsed = new DOMParser().parseFromString(trusted(html), 'text/html');
  const fragment = document.createDocumentFragment();
  appendSafe(fragment, parsed.body);
  return fragment;
}

interface Policy {
  createHTML(html: string): string;
}

let policy: Policy | undefined;

/**
 * `html` as a page that asks for Trusted Types lets it be parsed. The policy is made when it is first
 * needed: of a script that stands twice on a page, only the elements of the first are in use, and a
 * name may be taken once.
 */
function trusted(html: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } };
  policy ??= trustedTypes?.createPolicy('quesaco', { createHTML: (html) => html }) ?? { createHTML: (html) => html };
  return policy.createHTML(html);
}

/** The text of `html`, a line for each block. */
export function plainText(html: string): string {
  const text = collectText(safeFragment(html));
  return text.replace(/[ \t]+/g, ' ').replace(/\s*\n\s*/g, '\n').trim();
}

function appendSafe(target: Node, source: Node): void {
  for (const node of source.childNodes) {
    if (node instanceof Text) target.appendChild(document.createTextNode(node.data));
    else if (node instanceof Element && !kDropped.has(node.tagName.toUpperCase()))
      appendSafe(safeElement(target, node), node);
  }
}

/** Appends the copy of `element` and returns it, or `target` where only its content may stay. */
function safeElement(target: Node, element: Element): Node {
  if (!kAllowed.has(element.tagName)) return target;
  if (element.tagName === 'A') return safeLink(target, element);
  return target.appendChild(document.createElement(element.tagName));
}

function safeLink(target: Node, element: Element): Node {
  const href = safeHref(element.getAttribute('href'));
  if (href === undefined) return target;
  const link = document.createElement('a');
  link.href = href;
  // A call or a text message leaves no page, and browsers inside other apps open no new tab for one.
  if (!['tel:', 'sms:'].includes(link.protocol)) link.target = '_blank';
  link.rel = 'noopener';
  return target.appendChild(link);
}

function collectText(node: Node): string {
  if (node instanceof Text) return node.data.replace(/\s+/g, ' ');
  const text = Array.from(node.childNodes, collectText).join('');
  return kBlocks.has(node.nodeName) ? `${text}\n` : text;
}
