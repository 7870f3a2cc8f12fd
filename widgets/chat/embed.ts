const kTag = 'quesaco-chat';

/**
 * Inserts a floating chat for a script tag that asks for one by its `data-*` attributes, or that
 * stands on a page without any chat; `data-accent="#1f6f8b"` becomes `accent="#1f6f8b"`.
 */
export function insertFor(script: HTMLScriptElement): void {
  const insert = () => {
    const asked = Object.keys(script.dataset).length > 0;
    if (asked || !document.querySelector(kTag)) document.body.append(chatOf(script));
  };
  // The page's own tags may come after the script.
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', insert, { once: true });
  else insert();
}

function chatOf(script: HTMLScriptElement): HTMLElement {
  const chat = document.createElement(kTag);
  for (const { name, value } of script.attributes)
    if (name.startsWith('data-')) chat.setAttribute(name.slice('data-'.length), value);
  return chat;
}
