/**
 * Calls `insert` when a navigation within the page took `element` out of the body: the whole body
 * was replaced (Turbo), or all that stood in it (pjax, innerHTML). An element that was removed alone
 * was removed on purpose. Looks at the children of the root and of the body only, which rarely
 * change.
 */
export function returnAfterNavigation(element: Element, insert: () => void): void {
  const observer = new MutationObserver((records) => {
    watch();
    const alone = records.some(({ removedNodes: [first, ...others] }) => first === element && others.length === 0);
    if (!element.isConnected && !alone && document.body) insert();
    // What we have just done is no navigation.
    observer.takeRecords();
  });
  const watch = () => {
    observer.observe(document.documentElement, { childList: true });
    if (document.body) observer.observe(document.body, { childList: true });
  };
  watch();
}
