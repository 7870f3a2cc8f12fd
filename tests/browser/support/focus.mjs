import assert from 'node:assert/strict';

/** What has the focus, through the shadow roots: its name for a reader's ear, and whether that is seen. */
export function focus(page) {
  return page.evaluate(() => {
    const kSteps = 8;
    const name = (element) =>
      element.getAttribute('aria-label') ||
      element.labels?.[0]?.textContent.trim() ||
      (element.innerText ?? '').trim().split('\n')[0];
    const ringed = (element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    };
    let element = document.activeElement;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    // A ring may stand on the frame of a field.
    const frames = [element];
    while (frames.length < kSteps && !frames.at(-1).matches('label, section, main, body')) {
      const last = frames.at(-1);
      const up = last.assignedSlot ?? last.parentElement ?? last.getRootNode().host;
      if (!up) break;
      frames.push(up);
    }
    return { tag: element.localName, name: name(element), shown: frames.some(ringed) };
  });
}

/** Presses Tab until what is called `name` has the focus, which must show all along the way. */
export async function tabTo(page, name) {
  const met = [];
  while (met.length < 60) {
    await page.keyboard.press('Tab');
    const { shown, ...what } = await focus(page);
    if (what.tag === 'body') continue;
    assert.ok(shown, `no ring around ${JSON.stringify(what)}`);
    if (what.name === name) return;
    met.push(what.name);
  }
  throw new Error(`no Tab leads to "${name}", only to: ${met.join(', ')}`);
}
