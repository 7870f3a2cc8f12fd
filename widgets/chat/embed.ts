import { returnAfterNavigation } from './reinsert';

const kTag = 'quesaco-chat';

/**
 * Inserts a floating chat for a script tag that asks for one by its `data-*` attributes, or that
 * stands on a page without any chat; `data-accent="#1f6f8b"` becomes `accent="#1f6f8b"`. Where a
 * navigation runs the script again, the chat that it inserted is there already.
 */
export function insertFor(script: HTMLScriptElement): void {
  const chat = chatOf(script);
  const asked = Object.keys(script.dataset).length > 0;
  const insert = () => {
    if (twinOf(chat) || !(asked || !document.querySelector(kTag))) return;
    document.body.append(chat);
    returnAfterNavigation(chat, () => {
      const twin = twinOf(chat);
      // A copy out of a navigation's cache knows nothing of the conversation here.
      if (twin) twin.replaceWith(chat);
      else if (asked || !document.querySelector(kTag)) document.body.append(chat);
    });
  };
  // The page's own tags may come after the script.
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', insert, { once: true });
  else insert();
}

function chatOf(script: HTMLScriptElement): HTMLElement {
  const chat = document.createElement(kTag);
  chat.setAttribute('server', new URL('.', script.src).href);
  for (const { name, value } of script.attributes)
    if (name.startsWith('data-')) chat.setAttribute(name.slice('data-'.length), value);
  chat.toggleAttribute('inserted', true);
  return chat;
}

/** Another chat that a script inserted for the same server. */
function twinOf(chat: HTMLElement): Element | undefined {
  const server = chat.getAttribute('server');
  return [...document.querySelectorAll(`${kTag}[inserted]`)].find(
    (other) => other !== chat && other.getAttribute('server') === server,
  );
}
